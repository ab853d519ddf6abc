import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../../src/model/expression.ts';
import { outputFormula, spreadsheetFormula } from '../../src/model/spreadsheet-formula.ts';
import { run } from '../../src/model/run.ts';
import { parseFormula } from '../../src/report/formulas.ts';
import { randomCase, randomFormula } from './random-formula.ts';
import { input, output, program } from './small-program.ts';

it.each([
  ['a * b / (1 + c)', '(a*b)/(1+c)'],
  ['-2 ^ 2', '-(2^2)'],
  ['(-a) ^ 2', '(-a)^2'],
  ['a - (b - c)', 'a-(b-c)'],
  ['max(a, 2 * b)', 'MAX(a,2*b)'],
  ['log(a) + exp(-b)', 'LN(a)+EXP(-b)'],
])('%s is %s in a spreadsheet', (formula, wanted) => {
  expect(spreadsheetFormula(parseFormula(formula), (name) => name)).toBe(wanted);
});

const write = (name: string): string => name;

it('puts a single conversion at the end', () => {
  const hours = output('instances', 'money / rate');
  expect(
    outputFormula(
      program([input('money', 17520, { scale: 1 / (8760 * 3600) }), input('rate', 2, { scale: 1 / 3600 })], [hours]),
      hours,
      write,
    ),
  ).toBe('(money/rate)/8760');
});

it('converts each number separately if one factor is not enough', () => {
  const sum = output('minutes', 'hours + days', { scale: 60 });
  expect(
    outputFormula(
      program(
        [input('hours', 1, { scale: 3600, range: { low: 0, high: 9, step: 1 } }), input('days', 1, { scale: 86400 })],
        [sum],
      ),
      sum,
      write,
    ),
  ).toBe('(hours*60)+(days*1440)');
});

it('compares hours with days in one unit', () => {
  const least = output('least', 'min(hours, days)', { scale: 3600 });
  const mixed = program(
    [
      input('hours', 2, { scale: 3600, range: { low: 1, high: 30, step: 1 } }),
      input('days', 3, { scale: 86400, range: { low: 2, high: 40, step: 1 } }),
    ],
    [least],
  );
  expect(run(mixed, { hours: 30, days: 2 })['least']).toBe(30);
  expect(outputFormula(mixed, least, write)).toBe('MIN(hours,days*24)');
});

it.each([
  ['hours ^ 2', { scale: 3600 ** 2 }, 'hours^2'],
  ['sqrt(hours * hours)', { scale: 3600 }, 'SQRT(hours*hours)'],
  ['log(hours / days)', {}, 'LN((hours/days)/24)'],
  ['abs(hours - 2 * hours)', { scale: 60 }, 'ABS(hours-(2*hours))*60'],
])('%s over cells', (formula, rest, expected) => {
  const made = output('made', formula, rest);
  expect(
    outputFormula(
      program([input('hours', 2, { scale: 3600 }), input('days', 3, { scale: 86400 })], [made]),
      made,
      write,
    ),
  ).toBe(expected);
});

/** Values without digits so small that a conversion loses them. */
const ordinaryCase = randomCase.map((values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000])),
);

it('gives the same value as the page, for any formula and units', () => {
  // Powers of four convert without rounding, even under a root, so that cancelling terms cancel alike.
  const scale = fc.constantFrom(1, 4, 16, 64);
  const scales = fc.record({ a: scale, b: scale, c: scale, d: scale, made: scale });
  fc.assert(
    fc.property(
      randomFormula({ functions: true, powers: true }),
      scales,
      ordinaryCase,
      (formula, { made: own, ...rest }, inputs) => {
        const made = output('made', formula, { scale: own });
        const random = program(
          Object.entries(rest).map(([name, each]) => input(name, 1, { scale: each })),
          [made],
        );
        const computed = evaluate(
          parseFormula(readable(outputFormula(random, made, write)).replaceAll(',', ', ')),
          (name) => inputs[name] ?? NaN,
        );
        const wanted = run(random, inputs)['made'] ?? NaN;
        const near = Math.abs(computed - wanted) <= 1e-9 * Math.abs(wanted);
        return near || !Number.isFinite(wanted) || !Number.isFinite(computed);
      },
    ),
    { seed: 12, numRuns: 2000 },
  );
});

/** A spreadsheet formula as an author would write it. */
function readable(formula: string): string {
  return formula.replaceAll('LN', 'log').replaceAll(/[A-Z]+/g, (name) => name.toLowerCase());
}
