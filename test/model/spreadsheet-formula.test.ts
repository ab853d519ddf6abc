import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../../src/model/expression.ts';
import { outputFormula, spreadsheetFormula } from '../../src/model/spreadsheet-formula.ts';
import { run } from '../../src/model/run.ts';
import { parseFormula } from '../../src/report/compile-model.ts';
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

it('one factor of units stands at the end', () => {
  const hours = output('instances', 'money / rate', { conversion: 1 / 8759.999999999998 });
  expect(
    outputFormula(
      program([input('money', 17520, { scale: 1 / (8760 * 3600) }), input('rate', 2, { scale: 1 / 3600 })], [hours]),
      hours,
      write,
    ),
  ).toBe('(money/rate)/8760');
});

it('where no one factor does, each number is brought to base units where it stands', () => {
  const sum = output('minutes', 'hours + days', { scale: 60, conversion: 1500 });
  expect(
    outputFormula(
      program(
        [input('hours', 1, { scale: 3600, range: { low: 0, high: 9, step: 1 } }), input('days', 1, { scale: 86400 })],
        [sum],
      ),
      sum,
      write,
    ),
  ).toBe('((hours*3600)+(days*86400))/60');
});

it('a minimum of hours and days is taken in base units, though hours are the least at the base case, the lows and the highs', () => {
  const least = output('least', 'min(hours, days)', { scale: 3600 });
  const mixed = program(
    [
      input('hours', 2, { scale: 3600, range: { low: 1, high: 30, step: 1 } }),
      input('days', 3, { scale: 86400, range: { low: 2, high: 40, step: 1 } }),
    ],
    [least],
  );
  expect(run(mixed, { hours: 30, days: 2 })['least']).toBe(30);
  expect(outputFormula(mixed, least, write)).toBe('(MIN((hours*3600),(days*86400)))/3600');
});

it.each([
  ['hours ^ 2', { scale: 3600 ** 2 }, 'hours^2'],
  ['sqrt(hours * hours)', { scale: 3600 }, 'SQRT(hours*hours)'],
  ['log(hours / days)', {}, 'LN((hours*3600)/(days*86400))'],
  ['abs(hours - 2 * hours)', { scale: 60 }, '(ABS(hours-(2*hours)))*60'],
])('%s over cells', (formula, rest, wanted) => {
  const made = output('made', formula, rest);
  expect(
    outputFormula(
      program([input('hours', 2, { scale: 3600 }), input('days', 3, { scale: 86400 })], [made]),
      made,
      write,
    ),
  ).toBe(wanted);
});

it('comes to what the page does, whatever the formula and the units', () => {
  const scale = fc.constantFrom(1, 60, 3600, 86400);
  const scales = fc.record({ a: scale, b: scale, c: scale, d: scale, made: scale });
  fc.assert(
    fc.property(
      randomFormula({ functions: true, powers: true }),
      scales,
      randomCase,
      (formula, { made: own, ...rest }, inputs) => {
        const made = output('made', formula, { scale: own });
        const random = program(
          Object.entries(rest).map(([name, each]) => input(name, 1, { scale: each })),
          [made],
        );
        const reckoned = evaluate(
          parseFormula(readable(outputFormula(random, made, write))),
          (name) => inputs[name] ?? NaN,
        );
        const wanted = run(random, inputs)['made'] ?? NaN;
        const near = Math.abs(reckoned - wanted) <= 1e-6 * Math.abs(wanted);
        return near || !Number.isFinite(wanted) || !Number.isFinite(reckoned) || cancels(wanted);
      },
    ),
    { seed: 12, numRuns: 2000 },
  );
});

/** A spreadsheet's formula as authors would write it; its brackets leave no order open. */
function readable(formula: string): string {
  return formula.replaceAll('LN', 'log').replaceAll(/[A-Z]+/g, (name) => name.toLowerCase());
}

/** Where next to nothing is left of larger numbers, their last digits decide. */
function cancels(result: number): boolean {
  return Math.abs(result) < 1e-3;
}
