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
import { namedArgument, parsedMessage } from './parsed-message.ts';

/** The functions of writing.ts that compiled messages call. */
export const writingNames = ['number', 'plural', 'upper', 'lower'] as const;

/** A message that has been checked, as an expression of JavaScript: a string, or a function of its values. */
export function compiledMessage(message: string, values: readonly Argument<unknown>[]): string {
  const parts = parsedMessage(message);
  if (values.length === 0)
    return JSON.stringify(parts.map((part) => (isLiteralElement(part) ? part.value : '')).join(''));
  const kinds = new Map(values.map(({ name, kind }) => [name, kind]));
  return `(${values.map(({ name }) => `$${name}`).join(', ')}) => ${template(parts, kinds, '')}`;
}

type Kinds = ReadonlyMap<string, Argument<unknown>['kind']>;

/** Parts as a template literal; `pound` is the value that # stands for. */
function template(parts: readonly MessageFormatElement[], kinds: Kinds, pound: string): string {
  return `\`${parts.map((part) => piece(part, kinds, pound)).join('')}\``;
}

function piece(part: MessageFormatElement, kinds: Kinds, pound: string): string {
  if (isLiteralElement(part)) return part.value.replace(/[`\\]|\$\{/g, '\\$&');
  if (isPoundElement(part)) return `\${number(${pound})}`;
  if (isArgumentElement(part)) {
    const { name, letter } = namedArgument(part.value);
    if (letter) return `\${${letter}($${name})}`;
    return kinds.get(name) === 'count' ? `\${number($${name})}` : `\${$${name}}`;
  }
  if (isPluralElement(part)) return `\${${pluralForms(part, kinds)}}`;
  if (isSelectElement(part)) return `\${${chosenForm(part, kinds, pound)}}`;
  return '';
}

function pluralForms({ value, options }: PluralElement, kinds: Kinds): string {
  const forms = Object.entries(options).map(
    ([form, option]) => `${JSON.stringify(form)}: ${template(option.value, kinds, `$${value}`)}`,
  );
  return `plural($${value}, { ${forms.join(', ')} })`;
}

function chosenForm({ value, options }: SelectElement, kinds: Kinds, pound: string): string {
  const kind = kinds.get(value);
  const test = (form: string): string => {
    if (kind === 'flag') return `$${value}`;
    return `$${value} === ${JSON.stringify(kind === 'text' && form === 'none' ? '' : form)}`;
  };
  const others = Object.entries(options).filter(([form]) => form !== 'other');
  const last = template(options['other']?.value ?? [], kinds, pound);
  return others.reduceRight(
    (rest, [form, option]) => `(${test(form)} ? ${template(option.value, kinds, pound)} : ${rest})`,
    last,
  );
}
