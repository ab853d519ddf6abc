import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/model/number-format.ts';
import { parseNumber } from '../../src/model/parse-number.ts';
import type { MovableInput } from '../../src/model/program.ts';
import { clampedText, fieldSize, fieldText, inFormatUnit, typedValue } from '../../src/model/typed-value.ts';
import { unreadableText } from '../../src/model/bridge-texts.ts';
import { americanLocale } from './american-locale.ts';
import { localeNamed } from './locales.ts';
import { input, plain } from './small-program.ts';

const movable = (value: number, range: MovableInput['range'], format: Partial<typeof plain> = {}): MovableInput => ({
  ...input('input', value),
  format: { ...plain, ...format },
  range,
});
const demand = movable(30e9, { low: 10e9, high: 150e9, step: 0.5e9 }, { divide: 1e9, decimals: 1 });
const share = movable(0.1, { low: 0, high: 0.6, step: 0.01 }, { divide: 0.01, after: '%' });
const typed = (text: string, into: MovableInput, locale = americanLocale): ReturnType<typeof typedValue> =>
  typedValue(text, into, locale);

describe('typedValue', () => {
  it('parses a number in the format’s unit and the report’s locale', () => {
    expect(typed('40', demand)).toEqual({ value: 40e9, outcome: 'as typed' });
    expect(typed(' 12.5% ', share)).toEqual({ value: 0.125, outcome: 'as typed' });
    expect(typed('12,5', share, localeNamed('de-DE'))).toEqual({ value: 0.125, outcome: 'as typed' });
  });

  it('clamps a number to the range and reports it', () => {
    expect(typed('5', demand)).toEqual({ value: 10e9, outcome: 'below' });
    expect(typed('−5', share)).toEqual({ value: 0, outcome: 'below' });
    expect(typed('1e999', demand)).toEqual({ value: 150e9, outcome: 'above' });
    expect(typed('10', demand)).toEqual({ value: 10e9, outcome: 'as typed' });
    expect(typed('60', share)).toEqual({ value: 0.6, outcome: 'as typed' });
  });

  it('rejects ambiguous and unreadable text', () => {
    expect(typed('1,5', share)).toEqual({ value: null, outcome: 'not a number' });
    expect(typed('', share)).toEqual({ value: null, outcome: 'not a number' });
  });

  it.each([35, 41, 47, 57, 69, 70, 82, 83, 94, 95])('gives the base value when %s%% is typed for it', (whole) => {
    const margin = movable(Number(`${whole}e-2`), { low: 0, high: 1, step: 0.01 }, { divide: 0.01, after: '%' });
    expect(typed(String(whole), margin).value).toBe(margin.value);
  });

  it('takes the rounded text of the base value or an end of the range as that exact value', () => {
    const odd = movable(1 / 3, { low: 1 / 300, high: 2 / 3, step: 1 / 3 }, { divide: 0.01, decimals: 1 });
    for (const value of [odd.value, odd.range.low, odd.range.high])
      expect(typed(fieldText(value, odd, americanLocale), odd)).toEqual({ value, outcome: 'as typed' });
  });

  it('never returns a value outside the range, whatever is typed', () => {
    const numberLike = fc.tuple(
      fc.constantFrom('', '-', '+', '.', ' ', '('),
      fc.oneof(fc.double().map(String), fc.bigInt().map(String), fc.constantFrom('1e999', '1e-999', '0x1F', '007')),
      fc.constantFrom('', '0', 'e5', '%', ' ', ',', ')'),
    );
    const text = fc.oneof(
      fc.string(),
      numberLike.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(demand, share), (given, into) => {
        const { value } = typed(given, into);
        if (value !== null) expect(value >= into.range.low && value <= into.range.high).toBe(true);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe('a number field shows', () => {
  it('a value formatted as on the page, without the unit', () => {
    expect(fieldText(30e9, demand, americanLocale)).toBe('30');
    expect(fieldText(-0.07, share, americanLocale)).toBe('−7');
    expect(fieldText(210_000, { format: { ...plain, before: '$', decimals: 0 } }, americanLocale)).toBe('210,000');
    expect(fieldText(4500.5, movable(0, { low: 0, high: 1e4, step: 0.5 }), localeNamed('de-DE'))).toBe('4.500,5');
  });

  it('as many digits as the format or the step needs', () => {
    const whole = movable(0.1, { low: 0, high: 1, step: 0.005 }, { divide: 0.01, decimals: 0, trim: false });
    expect(fieldText(1.04918032787, share, americanLocale)).toBe('104.918');
    expect(fieldText(0.4673399, { ...share, format: { ...share.format, decimals: 0 } }, americanLocale)).toBe('47');
    expect(fieldText(0.125, whole, americanLocale)).toBe('12.5');
    expect(fieldText(0.12, whole, americanLocale)).toBe('12');
    expect(
      fieldText(1.2, movable(1, { low: 1, high: 2, step: 0.1 }, { decimals: 2, trim: false }), americanLocale),
    ).toBe('1.20');
    expect(fieldText(0.375, movable(0.125, { low: 0.125, high: 2, step: 0.25 }, { decimals: 0 }), americanLocale)).toBe(
      '0.375',
    );
  });

  it('any value within the range in the width of the field', () => {
    const wide = movable(210_000, { low: -5, high: 210_000, step: 1 }, { decimals: 2 });
    expect(fieldSize(wide, americanLocale)).toBe('210,000.00'.length);
    fc.assert(
      fc.property(fc.double({ min: -5, max: 210_000, noNaN: true }), (value) => {
        expect(fieldText(value, wide, americanLocale).length).toBeLessThanOrEqual(fieldSize(wide, americanLocale));
      }),
      { seed: 7 },
    );
  });

  it.each(['en-US', 'de-DE', 'fr-FR', 'de-CH'])(
    'text that reads back as the value, for every step of the slider in %s',
    (name) => {
      const locale = localeNamed(name);
      const step = fc.constantFrom(0.01, 0.05, 0.25, 1, 2.5, 500);
      fc.assert(
        fc.property(step, fc.constantFrom(1, 0.01, 1e9), fc.integer({ min: -500, max: 500 }), (by, divide, steps) => {
          const own = movable(
            0,
            { low: -500 * by * divide, high: 500 * by * divide, step: by * divide },
            { divide, decimals: 0 },
          );
          const value = Number((steps * by * divide).toPrecision(15));
          expect(parseNumber(fieldText(value, own, locale), own.format, locale)).toBe(value);
        }),
        { numRuns: 1000, seed: 7 },
      );
    },
  );
});

it('converts a value to the format’s unit without rounding noise', () => {
  expect(inFormatUnit(0.35, share.format)).toBe(35);
  expect(inFormatUnit(30e9, demand.format)).toBe(30);
});

it('formats numbers in messages for the report’s locale', () => {
  expect(clampedText(share, 'above', americanLocale)).toBe('outside 0% to 60%, so set to 60%');
  expect(clampedText(share, 'below', americanLocale)).toBe('outside 0% to 60%, so set to 0%');
  expect(unreadableText(localeNamed('de-DE'))).toContain('1.234,5');
  expect(formatNumber(1234.5, plain, americanLocale)).toBe('1,234.5');
});
