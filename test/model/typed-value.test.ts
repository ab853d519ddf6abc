import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { FormatLocaleDefinition } from 'd3-format';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/model/number-format.ts';
import { parseNumber } from '../../src/model/parse-number.ts';
import type { MovableInput } from '../../src/model/program.ts';
import { fieldSize, fieldText, typedValue } from '../../src/model/typed-value.ts';
import { input, plain } from './small-program.ts';

const require = createRequire(import.meta.url);
const locale = (name: string): FormatLocaleDefinition => require(`d3-format/locale/${name}`) as FormatLocaleDefinition;
const [american, german] = [locale('en-US'), locale('de-DE')];

const dollars = { before: '$', after: ' billion', divide: 1e9, decimals: 1, trim: true };
const percent = { before: '', after: '%', divide: 0.01, decimals: 0, trim: false };
const demand = input('demand', 30e9, {
  format: dollars,
  range: { low: 10e9, high: 150e9, step: 0.5e9 },
}) as MovableInput;
const margin = input('margin', 0.35, { format: percent, range: { low: -0.6, high: 0.6, step: 0.01 } }) as MovableInput;

describe('parseNumber', () => {
  it.each([
    ['1.5', american, 1.5],
    ['1,234.5', american, 1234.5],
    ['1,5', american, null],
    ['12,34', american, null],
    ['1,6', german, 1.6],
    ['4.500', german, 4500],
    ['4.50', german, null],
    ['', american, null],
    ['abc', american, null],
    ['--5', american, null],
    ['1 000', american, 1000],
  ])('reads "%s" by the report’s own separators', (text, by, value) => {
    expect(parseNumber(text, plain, by)).toBe(value);
  });

  it.each(['−10', '−10%', '–10%', '(10)', '(10%)', '-10 %'])('reads "%s" as minus ten percent', (text) => {
    expect(parseNumber(text, percent, american)).toBe(-0.1);
  });

  it.each(['40', '$40', '40 billion', '$40 billion', '40.0'])('reads "%s" in the unit of its format', (text) => {
    expect(parseNumber(text, dollars, american)).toBe(40e9);
  });

  it('has no rounding noise', () => {
    for (const whole of [35, 41, 47, 57, 69, 70, 82, 83, 94, 95])
      expect(parseNumber(String(whole), percent, american)).toBe(whole / 100);
  });

  it('reads what the page writes, in every locale', () => {
    const locales = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'ar-EG'].map(locale);
    const format = { ...plain, decimals: 2 };
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...locales), (hundredths, by) => {
        const value = hundredths / 100;
        expect(parseNumber(formatNumber(value, format, by), format, by)).toBe(value);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});

describe('typedValue', () => {
  it('clamps a number to the range, and says so', () => {
    expect(typedValue('40', demand, american)).toEqual({ value: 40e9, said: 'as typed' });
    expect(typedValue('5', demand, american)).toEqual({ value: 10e9, said: 'below' });
    expect(typedValue('1e999', demand, american)).toEqual({ value: 150e9, said: 'above' });
    expect(typedValue('1,5', margin, american)).toEqual({ value: null, said: 'not a number' });
  });

  it('takes what the field shows for the base value as the base value', () => {
    const third = input('third', 1 / 3, { format: percent, range: { low: 0, high: 1, step: 0.01 } }) as MovableInput;
    expect(typedValue(fieldText(1 / 3, third, american), third, american).value).toBe(1 / 3);
  });

  it('never yields a value outside the range, whatever is typed', () => {
    const pieces = fc.constantFrom('-', '+', '.', ' ', '1', '99', 'e5', '1e999', '%', ',', '(', ')', '$', '0x1F');
    const text = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(demand, margin), (typed, into) => {
        const { value } = typedValue(typed, into, american);
        if (value !== null) expect(value >= into.range.low && value <= into.range.high).toBe(true);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });
});

it('a field shows as many digits as the format and the step mean, and has room for the range', () => {
  expect(fieldText(104.918032787e9, demand, american)).toBe('104.9');
  expect(fieldText(0.4673399, margin, american)).toBe('47');
  expect(fieldSize(demand, american)).toBeGreaterThanOrEqual('150.0'.length);
  expect(fieldSize(margin, american)).toBeGreaterThanOrEqual('−60'.length);
});
