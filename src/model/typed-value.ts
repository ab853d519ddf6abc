import type { NumberFormat } from './number-format.ts';
import type { ModelInput } from './program.ts';

/** What becomes of something typed into a number field: a value within range, and what was done to it. */
export type TypedValue =
  { value: number; said: 'as typed' | 'below' | 'above' } | { value: null; said: 'not a number' };

/** Reads a number field's text, given in the input's format (30 for $30 billion), and holds it within the input's range. */
export function typedValue(text: string, input: ModelInput): TypedValue {
  const trimmed = text.trim();
  const number = trimmed === '' ? NaN : Number(trimmed);
  if (Number.isNaN(number)) return { value: null, said: 'not a number' };
  const value = number * input.format.divide;
  if (!input.range) return { value: input.value, said: 'as typed' };
  if (value < input.range.low) return { value: input.range.low, said: 'below' };
  if (value > input.range.high) return { value: input.range.high, said: 'above' };
  return { value, said: 'as typed' };
}

/** The value as a number field shows it: in the format's own unit, without signs, separators or rounding noise. */
export function fieldValue(value: number, format: NumberFormat): string {
  return String(Number((value / format.divide).toPrecision(12)));
}
