import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, type NumberFormat } from '../../src/model/number-format.ts';
import { parseNumber } from '../../src/model/parse-number.ts';
import { localeNamed } from './locales.ts';

const plain = { before: '', after: '', divide: 1 };
const percent = { before: '', after: '%', divide: 0.01 };
const billions = { before: '$', after: ' billion', divide: 1e9 };
const litrePrice = { before: '', after: ' € a litre', divide: 1 };
const read = (text: string, locale: string, unit = plain): number | null =>
  parseNumber(text, unit, localeNamed(locale));

describe('separators depend on the locale', () => {
  it.each([
    ['1.5', 'en-US', 1.5],
    ['1,500', 'en-US', 1500],
    ['1,234,567.25', 'en-US', 1234567.25],
    ['.5', 'en-US', 0.5],
    ['12.', 'en-US', 12],
    ['1.600', 'en-US', 1.6],
    ['1,6', 'de-DE', 1.6],
    ['4.500', 'de-DE', 4500],
    ['1.234.567,25', 'de-DE', 1234567.25],
    ['1\u00a0234,5', 'fr-FR', 1234.5],
    ['1\u202f234,5', 'fr-FR', 1234.5],
    ['1 234,5', 'fr-FR', 1234.5],
    ["1'234,5", 'de-CH', 1234.5],
    ['1’234,5', 'de-CH', 1234.5],
    ['1 234 567', 'en-US', 1234567],
    ['12,34,567', 'en-IN', 1234567],
    ['١٬٢٣٤٫٥', 'ar-001', 1234.5],
    ['1e9', 'en-US', 1e9],
    ['1,5e3', 'de-DE', 1500],
    ['1e999', 'en-US', Infinity],
  ])('%s in %s', (text, locale, value) => {
    expect(read(text, locale)).toBe(value);
  });

  it.each([
    ['1,5', 'en-US'],
    ['3,50', 'en-US'],
    ['1,2345', 'en-US'],
    ['0,500', 'en-US'],
    [',500', 'en-US'],
    ['1,,000', 'en-US'],
    ['12,34,567', 'en-US'],
    ['1,000 000', 'en-US'],
    ['1.5.0', 'en-US'],
    ['1.5,000', 'en-US'],
    ['1 5', 'en-US'],
    ['1.6', 'de-DE'],
    ['0.500', 'de-DE'],
    ['4.50', 'de-DE'],
    ['1,234.5', 'de-DE'],
    ['1.5', 'fr-FR'],
    ['1.5', 'de-CH'],
    ['1,234,567', 'en-IN'],
  ])('%s is refused in %s', (text, locale) => {
    expect(read(text, locale)).toBeNull();
  });
});

it.each(['−10', '–10%', '-10 %', '‑10', '(10)', '(10%)', '(10)%', ' −10 ', '\u200e−10\u200e', '- 10'])(
  '“%s” is minus ten percent',
  (text) => {
    expect(read(text, 'en-US', percent)).toBe(-0.1);
  },
);

it.each([
  ['$30 billion', billions, 30e9],
  ['30 Billion', billions, 30e9],
  ['$30', billions, 30e9],
  ['30$', billions, 30e9],
  ['−$30', billions, -30e9],
  ['$−30', billions, -30e9],
  ['($30)', billions, -30e9],
  ['$(30) billion', billions, -30e9],
  ['+30', billions, 30e9],
  ['1.60 €', litrePrice, 1.6],
  ['€ 1.60', litrePrice, 1.6],
  ['1.60 € a litre', litrePrice, 1.6],
  ['10\u00a0%', percent, 0.1],
])('“%s” is read with the signs and words of its format', (text, unit, value) => {
  expect(read(text, 'en-US', unit)).toBe(value);
});

it.each([
  ...[
    '',
    '   ',
    'ten',
    '--5',
    '-(5)',
    '(-5)',
    '()',
    '$',
    '%',
    '-',
    '.',
    '10–20',
    '10²',
    '½',
    'NaN',
    'Infinity',
    '0x1F',
  ],
  ...['1e', '1e5.5', '~5', '5 or 6', '30 million', '30 euros', '12%', '1_000'],
])('“%s” is not read as an amount of dollars', (text) => {
  expect(read(text, 'en-US', billions)).toBeNull();
});

it('parses every percentage and cent exactly', () => {
  for (let whole = 0; whole <= 1000; whole += 1) {
    expect(read(String(whole), 'en-US', percent)).toBe(Number(`${whole}e-2`));
    expect(read(`${whole}.7`, 'en-US', percent)).toBe(Number(`${whole}.7e-2`));
  }
});

it('never returns negative zero, which would differ from a base value of zero', () => {
  expect(read('-0', 'en-US')).toBe(0);
});

describe.each(['en-US', 'de-DE', 'fr-FR', 'de-CH'])('in %s', (name) => {
  const locale = localeNamed(name);
  const format: fc.Arbitrary<NumberFormat> = fc.record({
    before: fc.constantFrom('', '$', 'US$', 'CHF '),
    after: fc.constantFrom('', '%', ' %', ' €', ' billion', ' € a litre', ' l/kg', ' kg CO2'),
    divide: fc.constantFrom(1, 0.01, 1000, 1e6, 1e9),
    decimals: fc.integer({ min: 0, max: 6 }),
    trim: fc.boolean(),
  });

  it('parses formatted values back', () => {
    fc.assert(
      fc.property(format, fc.integer({ min: -1e9, max: 1e9 }), (one, digits) => {
        // A value with as many decimals as the format writes.
        const value = Number((Number(`${digits}e-${one.decimals}`) * one.divide).toPrecision(15));
        expect(parseNumber(formatNumber(value, one, locale), one, locale)).toBe(value);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('parses other values as their rounded text', () => {
    fc.assert(
      fc.property(format, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (one, value) => {
        const read = parseNumber(formatNumber(value * one.divide, one, locale), one, locale);
        expect(Math.abs((read ?? NaN) / one.divide - value)).toBeLessThanOrEqual(0.5 * 10 ** -one.decimals + 1e-9);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('returns null or a number for any text, never NaN', () => {
    const signs = fc.constantFrom(..."0123456789.,'’ ()-−+%$€eE\u00a0".split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'binary' })), format, (text, one) => {
        expect(parseNumber(text, one, locale)).not.toBeNaN();
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
