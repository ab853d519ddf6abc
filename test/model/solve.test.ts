import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/model/run.ts';
import { solve } from '../../src/model/solve.ts';
import { loadReport } from '../../src/report/load.ts';
import { randomFormula } from './random-formula.ts';
import { input, output, program } from './small-program.ts';

const range = (low: number, high: number): { range: { low: number; high: number; step: number } } => ({
  range: { low, high, step: 1 },
});
const one = (formula: string, low = -10, high = 10, value = 1): ReturnType<typeof program> =>
  program([input('x', value, range(low, high)), input('other', 1, range(0, 2))], [output('y', formula)]);
const asked = (target: number): { input: string; output: string; target: number } => ({
  input: 'x',
  output: 'y',
  target,
});

describe('solve', () => {
  it('finds the value at full precision, whatever the step', () => {
    expect(solve(one('x / 3'), {}, asked(1 / 7))).toEqual({ found: 'value', value: expect.closeTo(3 / 7, 14) });
  });

  it('finds a value at an end of the range', () => {
    expect(solve(one('x'), {}, asked(10))).toEqual({ found: 'value', value: 10 });
    expect(solve(one('x'), {}, asked(-10))).toEqual({ found: 'value', value: -10 });
  });

  it('picks the solution nearest to the present value', () => {
    expect(solve(one('x ^ 2'), {}, asked(9))).toEqual({ found: 'value', value: expect.closeTo(3, 12) });
    expect(solve(one('x ^ 2'), { x: -2 }, asked(9))).toEqual({ found: 'value', value: expect.closeTo(-3, 12) });
  });

  it('gives the range of the output if no value reaches the target', () => {
    expect(solve(one('2 * x'), {}, asked(30))).toEqual({ found: 'none', lowest: -20, highest: 20 });
  });

  it('reports an input without effect', () => {
    expect(solve(one('other * 2'), {}, asked(3))).toEqual({ found: 'unmoved' });
  });

  it('ignores poles and undefined intervals', () => {
    expect(solve(one('1 / (x - 0.3)', -1, 1), {}, asked(0)).found).toBe('none');
    expect(solve(one('sqrt(x)'), {}, asked(2))).toEqual({ found: 'value', value: expect.closeTo(4, 12) });
    expect(solve(one('sqrt(-20 - x)'), {}, asked(2))).toEqual({ found: 'none', lowest: NaN, highest: NaN });
  });

  it('does not take a sampled point for a root on a steep output', () => {
    expect(solve(one('exp(20 * x)', 0, 10), {}, asked(5))).toEqual({
      found: 'value',
      value: expect.closeTo(Math.log(5) / 20, 12),
    });
    expect(solve(one('x ^ 15', 0, 10), {}, asked(0.01))).toEqual({
      found: 'value',
      value: expect.closeTo(0.01 ** (1 / 15), 12),
    });
  });

  it('finds a root at the edge of a defined interval', () => {
    expect(solve(one('sqrt(x - 0.1)'), {}, asked(0.05))).toEqual({ found: 'value', value: expect.closeTo(0.1025, 12) });
  });

  it('finds roots at and close to a turning point', () => {
    expect(solve(one('1 + (x - 0.3) ^ 2'), {}, asked(1))).toEqual({ found: 'value', value: expect.closeTo(0.3, 7) });
    expect(solve(one('abs(x - 0.3)'), {}, asked(0.0001))).toEqual({
      found: 'value',
      value: expect.closeTo(0.3001, 12),
    });
    expect(solve(one('1 + (x - 0.3) ^ 2'), {}, asked(0.5))).toEqual({
      found: 'none',
      lowest: 1,
      highest: expect.closeTo(107.09, 10),
    });
  });

  it('keeps a present value that is a solution', () => {
    expect(solve(one('max(x, 0)'), { x: -3.3 }, asked(0))).toEqual({ found: 'value', value: -3.3 });
  });

  it('does not take a jump for a root', () => {
    expect(solve(one('(x - 0.3) / abs(x - 0.3)'), {}, asked(0.5))).toEqual({ found: 'none', lowest: -1, highest: 1 });
  });

  it('reports when rounding prevents a solution', () => {
    expect(solve(one('(x + 10 ^ 9) - 10 ^ 9'), {}, asked(3.3))).toEqual({ found: 'unconverged' });
  });

  it('reports an input without effect on an undefined output', () => {
    expect(solve(one('1 / (other - other)'), {}, asked(3))).toEqual({ found: 'unmoved' });
  });

  it('throws for an input without a range', () => {
    expect(() => solve(program([input('x', 1)], [output('y', 'x')]), {}, asked(1))).toThrow(
      '"x" is not an input that can be moved',
    );
  });
});

describe('a solution put back into the model', () => {
  it('gives the target, for random programs', () => {
    const whole = fc.integer({ min: -20, max: 20 });
    let [searches, found] = [0, 0];
    fc.assert(
      fc.property(
        randomFormula({ functions: true, powers: true }),
        fc.record({ b: whole, c: whole, d: whole }),
        fc.integer({ min: -10_000, max: 10_000 }),
        (formula, others, thousandths) => {
          const some = program(
            ['a', 'b', 'c', 'd'].map((name) => input(name, 1, name === 'a' ? range(-10, 10) : {})),
            [output('y', formula)],
          );
          const here = { ...others, a: 1.5 };
          const target = run(some, { ...here, a: thousandths / 1000 })['y'] ?? NaN;
          if (!(Math.abs(target) > 1e-3 && Math.abs(target) < 1e9)) return;
          const solution = solve(some, here, { input: 'a', output: 'y', target });
          if (solution.found === 'unmoved') return;
          searches += 1;
          if (solution.found !== 'value') return;
          found += 1;
          const back = run(some, { ...here, a: solution.value })['y'] ?? NaN;
          expect(Math.abs(back - target)).toBeLessThanOrEqual(1e-9 * Math.abs(target));
        },
      ),
      { numRuns: 4000, seed: 7 },
    );
    expect(searches).toBeGreaterThan(300);
    expect(found / searches).toBeGreaterThan(0.98);
  });

  it('gives the target, for any output, input and pair of cases of a report’s model', () => {
    const model = loadReport('test/reports/orchard').models.find(({ workbench }) => workbench);
    if (!model) throw new Error('the second report has no model with a workbench');
    const { program: pressing } = model;
    const moved = pressing.inputs.flatMap(({ name, range: own }) => (own ? [{ name, ...own }] : []));
    const anyCase = fc.record(
      Object.fromEntries(moved.map(({ name, low, high }) => [name, fc.double({ min: low, max: high, noNaN: true })])),
    );
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...pressing.outputs.map(({ name }) => name)),
        fc.constantFrom(...moved.map(({ name }) => name)),
        anyCase,
        anyCase,
        (to, from, here, there) => {
          const target = run(pressing, { ...here, [from]: there[from] ?? NaN })[to] ?? NaN;
          if (!Number.isFinite(target)) return;
          const solution = solve(pressing, here, { input: from, output: to, target });
          if (solution.found === 'unmoved') return;
          expect(solution.found).toBe('value');
          if (solution.found !== 'value') return;
          found += 1;
          const back = run(pressing, { ...here, [from]: solution.value })[to] ?? NaN;
          expect(Math.abs(back - target)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(target), 1e-9));
        },
      ),
      { numRuns: 400, seed: 7 },
    );
    expect(found).toBeGreaterThan(60);
  });
});
