import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldValue, typedValue } from '../../src/model/typed-value.ts';
import { input, plain } from './small-program.ts';

const demand = input('demand', 30e9, {
  format: { ...plain, divide: 1e9 },
  range: { low: 10e9, high: 150e9, step: 0.5e9 },
});
const share = input('share', 0.1, { format: { ...plain, divide: 0.01 }, range: { low: 0, high: 0.6, step: 0.01 } });

describe('typedValue', () => {
  it('reads a number in the format’s own unit', () => {
    expect(typedValue('40', demand)).toEqual({ value: 40e9, said: 'as typed' });
    expect(typedValue(' 12.5 ', share)).toEqual({ value: 0.125, said: 'as typed' });
  });

  it('holds a number within the range, and says so', () => {
    expect(typedValue('5', demand)).toEqual({ value: 10e9, said: 'below' });
    expect(typedValue('-5', share)).toEqual({ value: 0, said: 'below' });
    expect(typedValue('1e999', demand)).toEqual({ value: 150e9, said: 'above' });
  });

  it.each(['', '   ', 'abc', '1,5', '12%', '$30', 'NaN', '1 000', '--5'])('does not take "%s" for a number', (text) => {
    expect(typedValue(text, demand)).toEqual({ value: null, said: 'not a number' });
  });

  it('leaves a fact as it is', () => {
    expect(typedValue('7', input('chips', 16))).toEqual({ value: 16, said: 'as typed' });
  });

  it('keeps both ends of the range', () => {
    expect(typedValue('10', demand)).toEqual({ value: 10e9, said: 'as typed' });
    expect(typedValue('60', share)).toEqual({ value: 0.6, said: 'as typed' });
  });

  it('never yields a value outside the range, whatever is typed', () => {
    const numberLike = fc.tuple(
      fc.constantFrom('', '-', '+', '.', ' '),
      fc.oneof(
        fc.double().map(String),
        fc.integer().map(String),
        fc.bigInt().map(String),
        fc.constantFrom('1e999', '1e-999', '0x1F', '007'),
      ),
      fc.constantFrom('', '0', 'e5', '%', ' ', ','),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          numberLike.map((parts) => parts.join('')),
        ),
        fc.constantFrom(demand, share),
        (text, into) => {
          const { value } = typedValue(text, into);
          const { low, high } = into.range ?? { low: NaN, high: NaN };
          if (value !== null) expect(value >= low && value <= high).toBe(true);
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe('fieldValue', () => {
  it('gives a field the number in the format’s own unit, without rounding noise', () => {
    expect(fieldValue(30e9, demand.format)).toBe('30');
    expect(fieldValue(0.07, share.format)).toBe('7');
    expect(fieldValue(0.29, share.format)).toBe('29');
  });

  it('can be typed back to the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10000, max: 10000 }), (hundredths) => {
        const value = hundredths / 10000;
        expect(Number(fieldValue(value, share.format)) * share.format.divide).toBeCloseTo(value, 12);
      }),
      { seed: 7 },
    );
  });
});
