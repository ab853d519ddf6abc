import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { evaluate, namesIn, undefinedPart } from '../../src/model/expression.ts';
import { parseFormula } from '../../src/report/formulas.ts';
import { randomCase, randomFormula } from './random-formula.ts';

// Left to itself, mathjs takes numbers that nearly agree for equal when it looks for the least or the greatest.
const math = create(all ?? {}, { predictable: true, relTol: 1e-300, absTol: 0 });

function value(formula: string, values: Record<string, number> = {}): number {
  return evaluate(parseFormula(formula), (name) => values[name] ?? NaN);
}

function agree(one: number, two: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(two)) return !Number.isFinite(one) && !Number.isFinite(two);
  return Math.abs(one - two) <= 1e-12 * Math.max(Math.abs(one), Math.abs(two));
}

describe('evaluate', () => {
  it('agrees with mathjs, for any formula and case', () => {
    fc.assert(
      fc.property(randomFormula({ functions: true, powers: true }), randomCase, (formula, values) => {
        const [ours, theirs] = [value(formula, values), Number(math.evaluate(formula, { ...values }))];
        if (!agree(ours, theirs)) throw new Error(`${formula}: ${ours} here, ${theirs} in mathjs`);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it.each([
    ['8 - 3 - 2', 3],
    ['16 / 4 * 2', 8],
    ['2 ^ 3 ^ 2', 512],
    ['-3 ^ 2', -9],
    ['(-3) ^ 2', 9],
    ['2 + 3 * 4', 14],
    ['min(4, 2, 3) + max(4, 2, 3)', 6],
    ['abs(-2) * sqrt(9)', 6],
    ['log(exp(2))', 2],
  ])('works %s out as schools teach it', (formula, expected) => {
    expect(value(formula)).toBeCloseTo(expected, 12);
  });

  it('returns a non-finite number for an undefined formula, without throwing', () => {
    for (const formula of ['1 / 0', '0 / 0', 'sqrt(-1)', 'log(-1)', '1 / missing']) {
      expect(Number.isFinite(value(formula))).toBe(false);
    }
  });
});

describe('namesIn', () => {
  it('lists each name once, in order of appearance', () => {
    expect(namesIn(parseFormula('b * (1 + a) / b - max(c, 2)'))).toEqual(['b', 'a', 'c']);
    expect(namesIn(parseFormula('1 + 2'))).toEqual([]);
  });
});

describe('undefinedPart', () => {
  const part = (formula: string, values: Record<string, number>): unknown =>
    undefinedPart(parseFormula(formula), (name) => values[name] ?? NaN);

  it('is null for a defined formula', () => {
    expect(part('a / b', { a: 1, b: 2 })).toBeNull();
  });

  it('is the innermost undefined part, not the whole formula', () => {
    expect(part('1 + a / (b - c)', { a: 1, b: 2, c: 2 })).toEqual(['/', 'a', ['-', 'b', 'c']]);
  });

  it('is the name of an undefined number', () => {
    expect(part('1 + a * b', { a: 1 })).toBe('b');
  });
});
