import type { FormatLocaleDefinition } from 'd3-format';
import { formatNumber, type NumberFormat } from './number-format.ts';
import { parseNumber, withoutNoise } from './parse-number.ts';
import type { ModelInput, MovableInput } from './program.ts';

/** What becomes of text typed into a number field: a value within the input's range, and whether it was clamped. */
export type TypedValue =
  { value: number; said: 'as typed' | 'below' | 'above' } | { value: null; said: 'not a number' };

/** Reads a number field's text, in the input's format and the report's locale, and clamps it to the input's range. */
export function typedValue(text: string, input: MovableInput, locale: FormatLocaleDefinition): TypedValue {
  const { low, high } = input.range;
  const read = (given: string): number | null => parseNumber(given, input.format, locale);
  const value = read(text);
  if (value === null) return { value, said: 'not a number' };
  // What the field shows for a value means that value, though the field may round it.
  const meant = [input.value, low, high].find((known) => read(fieldText(known, input, locale)) === value);
  if (meant !== undefined) return { value: meant, said: 'as typed' };
  if (value < low) return { value: low, said: 'below' };
  if (value > high) return { value: high, said: 'above' };
  return { value, said: 'as typed' };
}

/** Says that a value was outside an input's range: "outside 10% to 60%, so set to 60%". */
export function clampedText(
  { range, format }: MovableInput,
  end: 'below' | 'above',
  locale: FormatLocaleDefinition,
): string {
  const [low, high] = [range.low, range.high].map((value) => formatNumber(value, format, locale));
  return `outside ${low} to ${high}, so set to ${end === 'below' ? low : high}`;
}

/** Says that text was not read as a number, and how this report writes numbers. */
export function unreadableText(locale: FormatLocaleDefinition): string {
  const example = formatNumber(1234.5, { before: '', after: '', divide: 1, decimals: 1, trim: false }, locale);
  return `That could not be read as a number, which is written like ${example} here.`;
}

/** What a number field is about: an input with its range, or an output. */
type FieldNumber = Pick<ModelInput, 'format' | 'range'>;

/** A value as a number field shows it: as the page writes it, to the digits of its format and step, without the unit. */
export function fieldText(value: number, number: FieldNumber, locale: FormatLocaleDefinition): string {
  return formatNumber(value, fieldFormat(number), locale);
}

/** How many characters a number field must have room for. */
export function fieldSize(input: MovableInput, locale: FormatLocaleDefinition): number {
  const format = { ...fieldFormat(input), trim: false };
  return Math.max(...[input.range.low, input.range.high].map((end) => formatNumber(end, format, locale).length));
}

/** A value in its format's unit, as attributes state it: 30 for $30 billion. */
export function inFormatUnit(value: number, { divide }: NumberFormat): number {
  return withoutNoise(value / divide);
}

function fieldFormat({ format, range }: FieldNumber): NumberFormat {
  const finest = range ? Math.max(...[range.step, range.low].map((part) => decimalsOf(inFormatUnit(part, format)))) : 0;
  return {
    ...format,
    before: '',
    after: '',
    decimals: Math.max(format.decimals, finest),
    trim: format.trim || finest > format.decimals,
  };
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
