import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  type PluralElement,
  type SelectElement,
} from '@formatjs/icu-messageformat-parser';
import type { Argument } from '../../words/message.ts';
import { didYouMean } from '../content-problem.ts';
import { namedArgument, parsedMessage } from './parsed-message.ts';

/** What is wrong with a message of a language, each as the rest of a sentence that begins with its name. */
export function messageProblems(message: string, values: readonly Argument<unknown>[], language: string): string[] {
  let parts: MessageFormatElement[];
  try {
    parts = parsedMessage(message);
  } catch (error) {
    return [`is "${message}", where ${(error as Error).message}.`];
  }
  const said = new Set<string>();
  const problems: string[] = [];
  checkParts(parts, { values, language, said, problems });
  const missing = values.filter(({ name, mayBeLeftOut }) => !said.has(name) && !mayBeLeftOut);
  if (missing.length > 0) problems.push(`does not say ${braced(missing)}; it has ${braced(values)}.${quoted(message)}`);
  return [...new Set(problems)];
}

interface Check {
  values: readonly Argument<unknown>[];
  language: string;
  said: Set<string>;
  problems: string[];
}

function braced(values: readonly { name: string }[]): string {
  return values.map(({ name }) => `{${name}}`).join(', ');
}

/** ICU takes an apostrophe before a brace for a quotation mark. */
function quoted(message: string): string {
  return /'[{}]/.test(message) ? ' An apostrophe before a brace makes text of it; ’ does not.' : '';
}

function checkParts(parts: readonly MessageFormatElement[], check: Check): void {
  for (const part of parts) checkPart(part, check);
}

function checkPart(part: MessageFormatElement, check: Check): void {
  if (isLiteralElement(part) || isPoundElement(part)) return;
  const { name, letter } = namedArgument(part.value);
  const value = check.values.find((one) => one.name === name);
  if (!value) {
    const names = check.values.map((one) => one.name);
    const known = names.length === 0 ? ' It has no values.' : ` It has ${braced(check.values)}.`;
    check.problems.push(`says {${name}}, which it does not have${didYouMean(name, names) || '.'}${known}`);
    return;
  }
  check.said.add(name);
  if (isPluralElement(part)) checkPlural(part, value, check);
  else if (isSelectElement(part)) checkSelect(part, value, check);
  else if (!isArgumentElement(part)) check.problems.push(`gives {${name}} a format; {${name}} alone is expected.`);
  else if (value.kind === 'flag' || value.kind === 'choice')
    check.problems.push(`writes {${name}}, which it can only ask: ${example(value)} is expected.`);
  else if (letter && value.kind === 'count')
    check.problems.push(`asks for the first letter of {${name}}, which is a number.`);
}

function example({ name, kind, choices }: Argument<unknown>): string {
  const forms = kind === 'choice' ? choices.slice(0, 1) : [kind === 'flag' ? 'true' : 'none'];
  return `{${name}, select, ${forms.map((form) => `${form} {…} `).join('')}other {…}}`;
}

function checkPlural({ options, offset, pluralType }: PluralElement, value: Argument<unknown>, check: Check): void {
  const { name } = value;
  if (value.kind !== 'count') check.problems.push(`asks for the plural of {${name}}, which is no number.`);
  if (offset !== 0 || pluralType === 'ordinal')
    check.problems.push(`asks for an offset or an ordinal of {${name}}; {${name}, plural, …} is expected.`);
  const categories = new Intl.PluralRules(check.language).resolvedOptions().pluralCategories;
  const forms = Object.keys(options).filter((form) => !form.startsWith('='));
  const missing = categories.filter((category) => !forms.includes(category));
  const expected = `${check.language} has ${categories.join(', ')}`;
  if (missing.length > 0) check.problems.push(`lacks the plural ${missing.join(', ')} of {${name}}; ${expected}.`);
  for (const form of forms.filter((one) => !categories.some((category) => category === one)))
    check.problems.push(`has the plural "${form}" of {${name}}; ${expected}.`);
  for (const option of Object.values(options)) checkParts(option.value, check);
}

function checkSelect({ options }: SelectElement, value: Argument<unknown>, check: Check): void {
  const { name, kind, choices } = value;
  if (kind === 'count') check.problems.push(`asks {${name}} by words; {${name}, plural, …} is expected of a number.`);
  const known = kind === 'choice' ? choices : [kind === 'flag' ? 'true' : 'none'];
  for (const form of Object.keys(options)) {
    if (form === 'other' || kind === 'count' || known.includes(form)) continue;
    check.problems.push(
      `has the form "${form}" of {${name}}; ${[...known, 'other'].join(', ')} are known${didYouMean(form, known) || '.'}`,
    );
  }
  if (!('other' in options)) check.problems.push(`lacks the form "other" of {${name}}.`);
  for (const option of Object.values(options)) checkParts(option.value, check);
}
