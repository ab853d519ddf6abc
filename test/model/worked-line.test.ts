import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { formulaInLabels, workedLine, workedText } from '../../src/model/worked-line.ts';
import type { ModelInput } from '../../src/model/program.ts';
import { run } from '../../src/model/run.ts';
import { parseFormula } from '../../src/report/formulas.ts';
import { ModelUnits } from '../../src/report/model-units.ts';
import { americanLocale } from './american-locale.ts';
import { randomFormula } from './random-formula.ts';
import { input, output, program } from './small-program.ts';

const printed = (formula: string): string => workedLine(parseFormula(formula), String);

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

  it('never puts two signs next to each other', () => {
    expect(printed('a - -b')).toBe('a − (−b)');
  });

  it('evaluates to the same value when parsed again, in exact arithmetic', () => {
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
    [output('tea', 'market * share', { short: 'Tea' })],
  );
  const [tea] = small.outputs;
  if (!tea) throw new Error('an output is expected');

  it('shows the formula with labels', () => {
    expect(formulaInLabels(small, tea.formula, americanLocale)).toBe('All drinks × Share');
  });

  it('shows the formula with the values of the case and its result', () => {
    expect(workedText(small, tea, run(small, {}), americanLocale)).toBe('1,500 × 0.1 = 150');
    expect(workedText(small, tea, run(small, { share: 0.2 }), americanLocale)).toBe('1,500 × 0.2 = 300');
  });

  it('formats the numbers of a formula in the locale', () => {
    const yearly = output('yearly', 'market * 8760 * 0.5');
    const german = { ...americanLocale, decimal: ',', thousands: '.' };
    expect(workedText(program(small.inputs, [yearly]), yearly, { market: 2, yearly: 8760 }, german)).toBe(
      '2 × 8.760 × 0,5 = 8.760',
    );
  });

  it('puts a negative value after a sign in brackets', () => {
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

  it('shows a dash for an undefined number', () => {
    expect(workedText(small, tea, run(small, { share: NaN }), americanLocale)).toBe('1,500 × – = –');
  });
});

describe('a worked line with units', () => {
  const units = new ModelUnits();
  const inUnit = (name: string, value: number, unit: string): ModelInput =>
    input(name, value, { unit, scale: units.scale(unit) });
  const inputs = [
    inUnit('hours', 2, 'hour'),
    inUnit('days', 3, 'day'),
    inUnit('sales', 17520, 'kg/year'),
    inUnit('rate', 2, 'kg/hour'),
    inUnit('ratio', 0.5, 'ratio'),
  ];

  it.each([
    ['hours + hours', 'hour', '2 + 2 = 4'],
    ['sales / rate', 'ratio', '17,520 ÷ 2 ÷ 8,760 = 1'],
    ['rate - sales', 'kg/year', '2 × 8,760 − 17,520 = 0'],
    ['hours + hours', 'minute', '(2 + 2) × 60 = 240'],
    ['hours - hours', 'minute', '(2 − 2) × 60 = 0'],
    ['hours + days', 'hour', '2 + 3 × 24 = 74'],
    ['hours + days', 'day', '2 ÷ 24 + 3 = 3.083'],
    ['hours + days', 'minute', '2 × 60 + 3 × 1,440 = 4,440'],
    ['hours - 2 * days', 'hour', '2 − 2 × 3 × 24 = −142'],
    ['max(hours, days)', 'hour', 'max(2, 3 × 24) = 72'],
    ['ratio * (hours + days)', 'hour', '0.5 × (2 + 3 × 24) = 37'],
    ['days / hours - 1', 'ratio', '3 ÷ 2 × 24 − 1 = 35'],
    ['-days + hours', 'hour', '−3 × 24 + 2 = −70'],
    ['days ^ 2', 'hour^2', '3 ^ 2 × 576 = 5,184'],
    ['exp(hours / days)', 'ratio', 'exp(2 ÷ 3 ÷ 24) = 1.028'],
    ['max(hours - days, 0)', 'hour', 'max(2 − 3 × 24, 0) = 0'],
    ['0 - days', 'hour', '(0 − 3) × 24 = −72'],
    ['2 ^ (days / hours)', 'ratio', '2 ^ (3 ÷ 2 × 24) = 68,719,476,736'],
  ])('shows each conversion of %s where it belongs, in %s', (formula, unit, expected) => {
    const result = output('result', formula, { unit, scale: units.scale(unit) });
    const made = program(inputs, [result]);
    expect(workedText(made, result, run(made, {}), americanLocale)).toBe(expected);
  });

  it('takes conversions from the units, even if the base case is 0', () => {
    const result = output('result', 'sales / rate');
    const made = program(
      inputs.map((each) => (each.name === 'sales' ? { ...each, value: 0 } : each)),
      [result],
    );
    expect(workedText(made, result, run(made, {}), americanLocale)).toBe('0 ÷ 2 ÷ 8,760 = 0');
    expect(workedText(made, result, run(made, { sales: 17520 }), americanLocale)).toBe('17,520 ÷ 2 ÷ 8,760 = 1');
  });
});
