import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const cased = /\{\s*(\w+)\s*,\s*(upper|lower)\s*\}/g;
const casedName = /^(upper|lower)__(\w+)$/;

/** A message's parts. Throws a SyntaxError in words where it is not well formed. */
export function parsedMessage(message: string): MessageFormatElement[] {
  try {
    return parse(message.replace(cased, '{$2__$1}'), { ignoreTag: true, requiresOtherClause: false });
  } catch (error) {
    throw new SyntaxError(reasons[(error as Error).message] ?? 'it is not well formed', { cause: error });
  }
}

/** The name that an argument has, and what becomes of its first letter. */
export function namedArgument(name: string): { name: string; letter: 'upper' | 'lower' | undefined } {
  const match = casedName.exec(name);
  return { name: match?.[2] ?? name, letter: match?.[1] as 'upper' | 'lower' | undefined };
}

const reasons: Record<string, string> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a { is not closed',
  UNMATCHED_CLOSING_BRACE: 'a } closes nothing',
  EMPTY_ARGUMENT: '{} names no value',
  MALFORMED_ARGUMENT: 'the name of a value is expected after {',
  EXPECT_ARGUMENT_TYPE: 'plural, select, upper or lower is expected after the comma',
  INVALID_ARGUMENT_TYPE: 'plural, select, upper or lower is expected after the comma',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'forms are expected, such as one {…} other {…}',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'the name of a form is expected, such as other',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'the name of a form is expected, such as other',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'each form is expected in braces, such as other {…}',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'each form is expected in braces, such as other {…}',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a form stands twice',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a form stands twice',
  MISSING_OTHER_CLAUSE: 'the form other {…} is missing',
};
