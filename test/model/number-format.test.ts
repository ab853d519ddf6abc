import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatDifference,
  formatNumber,
  undefinedMark,
  withoutNoun,
  type NumberFormat,
} from '../../src/model/number-format.ts';
import { americanLocale } from './american-locale.ts';

const billions: NumberFormat = { before: '$', after: ' billion', divide: 1e9, decimals: 1, trim: true };
const percent: NumberFormat = { before: '', after: '%', divide: 0.01, decimals: 2, trim: true };
const count: NumberFormat = { before: '', after: '', divide: 1, decimals: 0, trim: false };
const cents: NumberFormat = { before: '$', after: '', divide: 1, decimals: 2, trim: false };

describe('formatNumber', () => {
  it.each([
    [3e9, billions, '$3 billion'],
    [26.0869565e9, billions, '$26.1 billion'],
    [-3.05e9, billions, '−$3 billion'],
    [0.1356, percent, '13.56%'],
    [0.15, percent, '15%'],
    [285388.13, count, '285,388'],
    [1.2, cents, '$1.20'],
    [-1234.5, cents, '−$1,234.50'],
    [0, billions, '$0 billion'],
    [-0.0004, percent, '−0.04%'],
  ])('writes %d as readers expect', (value, format, expected) => {
    expect(formatNumber(value, format, americanLocale)).toBe(expected);
  });

  it('writes no minus before a zero', () => {
    expect(formatNumber(-0, count, americanLocale)).toBe('0');
    expect(formatNumber(-0.4, count, americanLocale)).toBe('0');
  });

  it('uses the signs of the report’s locale', () => {
    const german = { ...americanLocale, decimal: ',', thousands: '.' };
    expect(formatNumber(1234.5, cents, german)).toBe('$1.234,50');
  });

  it('groups digits by locale, even after another locale was used', () => {
    const indian = { ...americanLocale, grouping: [3, 2, 2, 2] };
    expect(formatNumber(12345678, count, americanLocale)).toBe('12,345,678');
    expect(formatNumber(12345678, count, indian)).toBe('1,23,45,678');
  });

  it('writes a dash for a non-finite number', () => {
    for (const value of [NaN, Infinity, -Infinity])
      expect(formatNumber(value, billions, americanLocale)).toBe(undefinedMark);
  });

  it('never writes NaN, Infinity or an exponent', () => {
    const format: fc.Arbitrary<NumberFormat> = fc.record({
      before: fc.constantFrom('', '$'),
      after: fc.constantFrom('', '%', ' billion'),
      divide: fc.constantFrom(0.01, 1, 1e6, 1e9, 1e12),
      decimals: fc.integer({ min: 0, max: 6 }),
      trim: fc.boolean(),
    });
    const sensible = fc.double({ min: -1e18, max: 1e18 });
    fc.assert(
      fc.property(sensible, format, (value, made) => {
        expect(formatNumber(value, made, americanLocale)).toMatch(/^(–|−?\$?[\d,]+(\.\d+)?(%| billion)?)$/);
      }),
      { numRuns: 1000, seed: 7 },
    );
    fc.assert(
      fc.property(fc.double(), format, (value, made) => {
        expect(formatNumber(value, made, americanLocale)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 1000, seed: 7, examples: [[Number.MAX_VALUE, { ...percent }]] },
    );
  });
});

describe('formatChange', () => {
  it('writes the sign of a gain as well as of a loss', () => {
    expect(formatChange(3.9e9, billions, americanLocale)).toBe('+$3.9 billion');
    expect(formatChange(-27e9, billions, americanLocale)).toBe('−$27 billion');
    expect(formatChange(0, billions, americanLocale)).toBe('$0 billion');
    expect(formatChange(NaN, billions, americanLocale)).toBe(undefinedMark);
  });

  it('writes no sign for a gain that rounds to zero', () => {
    expect(formatChange(1e6, billions, americanLocale)).toBe(formatChange(-1e6, billions, americanLocale));
  });
});

describe('formatDifference', () => {
  const whole: NumberFormat = { ...percent, decimals: 0 };

  it.each([
    [0.77, percent, '+77 points'],
    [-0.125, percent, '−12.5 points'],
    [0.01, percent, '+1 point'],
    [-0.01, percent, '−1 point'],
    [0.11, percent, '+11 points'],
    [0.001, whole, '0 points'],
    [0.08, { ...percent, after: ' % a year' }, '+8 points a year'],
    [3.9e9, billions, '+$3.9 billion'],
    [NaN, percent, undefinedMark],
  ])('writes %d with its sign, and points between percentages', (value, format, expected) => {
    expect(formatDifference(value, format, americanLocale)).toBe(expected);
  });
});

describe('a format with a word for one', () => {
  const buses = { before: '', after: ' buses', one: ' bus', divide: 1, decimals: 1, trim: true };

  it.each([
    [1, '1 bus'],
    [-1, '−1 bus'],
    [0.96, '1 bus'],
    [1.2, '1.2 buses'],
    [0, '0 buses'],
    [11, '11 buses'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value, buses, americanLocale)).toBe(text);
  });

  it('writes changes so too', () => {
    expect(formatChange(1, buses, americanLocale)).toBe('+1 bus');
    expect(formatDifference(-1, buses, americanLocale)).toBe('−1 bus');
  });
});

describe('a number beside another of the same', () => {
  it('leaves its noun to the other, but keeps its unit', () => {
    const buses = { before: '', after: ' buses', one: ' bus', divide: 1, decimals: 0, trim: false };
    expect(formatNumber(3, withoutNoun(buses), americanLocale)).toBe('3');
    expect(formatDifference(1, withoutNoun(buses), americanLocale)).toBe('+1');
    expect(formatNumber(0.15, withoutNoun(percent), americanLocale)).toBe('15%');
    expect(formatNumber(3e9, withoutNoun(billions), americanLocale)).toBe('$3 billion');
  });
});
