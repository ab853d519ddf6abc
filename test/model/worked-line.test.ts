import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { formulaInLabels, workedLine, workedText } from '../../src/model/worked-line.ts';
import { run } from '../../src/model/run.ts';
import { parseFormula } from '../../src/report/compile-model.ts';
import { americanLocale } from './american-locale.ts';
import { randomFormula } from './random-formula.ts';
import { input, output, program } from './small-program.ts';

const printed = (formula: string): string => workedLine(parseFormula(formula), (name) => name);

describe('workedLine', () => {
  it.each([
    ['a * b / (c * d)', 'a × b ÷ (c × d)'],
    ['a * (1 + b) / (a * (1 + b) + (1 - a))', 'a × (1 + b) ÷ (a × (1 + b) + 1 − a)'],
    ['a - (b - c)', 'a − (b − c)'],
    ['a / (b / c)', 'a ÷ (b ÷ c)'],
    ['-(a + b)', '−(a + b)'],
    ['(-a) ^ 2', '(−a) ^ 2'],
    ['-a ^ 2', '−a ^ 2'],
    ['(a ^ b) ^ c', '(a ^ b) ^ c'],
    ['max(a + b, 2)', 'max(a + b, 2)'],
    ['((a))', 'a'],
  ])('prints %s with only the brackets it needs', (formula, expected) => {
    expect(printed(formula)).toBe(expected);
  });

  it('does not set two signs side by side', () => {
    expect(printed('a - -b')).toBe('a − (−b)');
  });

  it('comes to the same value when it is read again, in exact arithmetic', () => {
    const exact = create(all ?? {}, { number: 'Fraction' });
    const worked = (formula: string, values: Record<string, number>): string => {
      const fractions = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, exact.fraction(value)]),
      );
      try {
        return String(exact.format(exact.evaluate(formula, fractions)));
      } catch (error) {
        return (error as Error).message;
      }
    };
    const whole = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        randomFormula({ functions: false, powers: false }),
        fc.record({ a: whole, b: whole, c: whole, d: whole }),
        (formula, values) => {
          const again = printed(formula).replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/');
          expect(worked(again, values)).toBe(worked(formula, values));
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('a worked line of a model', () => {
  const small = program(
    [input('market', 1500, { short: 'All drinks' }), input('share', 0.1, { short: 'Share' })],
    [
      output('tea', 'market * share', { short: 'Tea' }),
      output('per_hour', 'tea / 1', { conversion: 1 / 8760 }),
      output('a_year', 'tea * 1', { conversion: 8760 }),
    ],
  );
  const [tea, perHour, aYear] = small.outputs;
  if (!tea || !perHour || !aYear) throw new Error('three outputs are expected');

  it('says the formula in labels', () => {
    expect(formulaInLabels(small, tea)).toBe('All drinks × Share');
  });

  it('says the formula with the case’s values and its result', () => {
    expect(workedText(small, tea, run(small, {}), americanLocale)).toBe('1,500 × 0.1 = 150');
    expect(workedText(small, tea, run(small, { share: 0.2 }), americanLocale)).toBe('1,500 × 0.2 = 300');
  });

  it('shows what the units multiply by', () => {
    expect(workedText(small, perHour, run(small, {}), americanLocale)).toBe('150 ÷ 1 ÷ 8,760 = 150');
    expect(workedText(small, aYear, run(small, {}), americanLocale)).toBe('150 × 1 × 8,760 = 150');
  });

  it('brackets a negative value where a sign stands before it', () => {
    const falling = program(
      [input('change', -0.3)],
      [
        output('fall', '-change'),
        output('rest', '1 + change'),
        output('gap', '1 - change'),
        output('square', 'change ^ 2'),
      ],
    );
    const lines = falling.outputs.map((made) => workedText(falling, made, run(falling, {}), americanLocale));
    expect(lines).toEqual(['−(−0.3) = 0.3', '1 + (−0.3) = 0.7', '1 − (−0.3) = 1.3', '(−0.3) ^ 2 = 0.09']);
  });

  it('shows a dash for what is undefined', () => {
    expect(workedText(small, tea, run(small, { share: NaN }), americanLocale)).toBe('1,500 × – = –');
  });
});
