import fc from 'fast-check';
import { all, create } from 'mathjs';
import { expect, it } from 'vitest';
import { evaluatorOf } from '../../src/model/evaluator.ts';
import { evaluate } from '../../src/model/expression.ts';
import { run } from '../../src/model/run.ts';
import { parseFormula } from '../../src/report/formulas.ts';
import { randomCase, randomFormula } from './random-formula.ts';
import { input, output, program } from './small-program.ts';

const names = ['a', 'b', 'c', 'd'];
const math = create(all ?? {}, { predictable: true });

it('gives exactly the same results as walking the tree', () => {
  fc.assert(
    fc.property(randomFormula({ functions: true, powers: true }), randomCase, (formula, values) => {
      const one = program(
        names.map((name) => input(name, 0)),
        [output('result', formula)],
      );
      expect(run(one, values)['result']).toBe(evaluate(parseFormula(formula), (name) => values[name] ?? NaN));
    }),
    { numRuns: 2000, seed: 7 },
  );
});

it('agrees with mathjs on 200 random formulas with 50 random cases each', () => {
  const formulas = fc.sample(randomFormula({ functions: true, powers: true }), { numRuns: 200, seed: 11 });
  const cases = fc.sample(randomCase, { numRuns: 50, seed: 12 });
  for (const formula of formulas) {
    const one = program(
      names.map((name) => input(name, 0)),
      [output('result', formula)],
    );
    const theirs = math.compile(formula);
    for (const values of cases) {
      const [ours, wanted] = [run(one, values)['result'] ?? NaN, Number(theirs.evaluate({ ...values }))];
      const apart = Math.abs(ours - wanted) / Math.max(Math.abs(wanted), Number.MIN_VALUE);
      if (Number.isFinite(wanted) ? apart > 1e-12 : !Object.is(ours, wanted))
        throw new Error(`${formula}: ${ours} here, ${wanted} in mathjs`);
    }
  }
});

it('is cached per program', () => {
  const one = program([input('a', 1)], [output('twice', 'a * 2')]);
  expect(evaluatorOf(one)).toBe(evaluatorOf(one));
});
