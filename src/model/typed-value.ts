import { addressWords } from '../words/words.ts';
import type { FormatLocaleDefinition } from 'd3-format';
import { formatNumber, withoutNoun, type NumberFormat } from './number-format.ts';
import { parseNumber, withoutNoise } from './parse-number.ts';
import type { ModelInput, MovableInput } from './program.ts';

/** The result of typing into a number field: a value within the input's range, and whether it was clamped. */
export type TypedValue =
  { value: number; outcome: 'as typed' | 'below' | 'above' } | { value: null; outcome: 'not a number' };

/** Reads a number field's text, in the input's format and the report's locale, and clamps it to the input's range. */
export function typedValue(text: string, input: MovableInput, locale: FormatLocaleDefinition): TypedValue {
  const { low, high } = input.range;
  const read = (given: string): number | null => parseNumber(given, input.format, locale);
  const value = read(text);
  if (value === null) return { value, outcome: 'not a number' };
  // The field may round a value, so the text it shows for one means that exact value.
  const meant = [input.value, low, high].find((known) => read(fieldText(known, input, locale)) === value);
  if (meant !== undefined) return { value: meant, outcome: 'as typed' };
  if (value < low) return { value: low, outcome: 'below' };
  if (value > high) return { value: high, outcome: 'above' };
  return { value, outcome: 'as typed' };
}

/** States that a value was outside an input's range: "outside 10% to 60%, so set to 60%". */
export function clampedText(
  { range, format }: MovableInput,
  end: 'below' | 'above',
  locale: FormatLocaleDefinition,
): string {
  const [low, high] = [range.low, range.high].map((value) => formatNumber(value, format, locale));
  const first = formatNumber(range.low, withoutNoun(format), locale);
  return addressWords.outside(first, high ?? '', (end === 'below' ? low : high) ?? '');
}

/** The number that a field shows: an input with its range, or an output. */
type FieldNumber = Pick<ModelInput, 'format' | 'range'>;

/** A value as a number field shows it: in the digits of its format and step, without the unit. */
export function fieldText(value: number, number: FieldNumber, locale: FormatLocaleDefinition): string {
  return formatNumber(value, fieldFormat(number), locale);
}

/** The width of a number field, in characters. */
export function fieldSize(input: MovableInput, locale: FormatLocaleDefinition): number {
  const format = { ...fieldFormat(input), trim: false };
  return Math.max(...[input.range.low, input.range.high].map((end) => formatNumber(end, format, locale).length));
}

/** A value in its format's unit, for attributes: 30 for $30 billion. */
export function inFormatUnit(value: number, { divide }: NumberFormat): number {
  return withoutNoise(value / divide);
}

function fieldFormat({ format, range }: FieldNumber): NumberFormat {
  const finest = range ? Math.max(...[range.step, range.low].map((part) => decimalsOf(inFormatUnit(part, format)))) : 0;
  return {
    ...format,
    before: '',
    after: '',
    one: '',
    decimals: Math.max(format.decimals, finest),
    trim: format.trim || finest > format.decimals,
  };
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
