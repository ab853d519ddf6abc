import { expect, it } from 'vitest';
import { outputFormula, spreadsheetFormula } from '../../src/model/spreadsheet-formula.ts';
import { parseFormula } from '../../src/report/compile-model.ts';
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
  expect(outputFormula(program([input('money', 17520, { scale: 1 / (8760 * 3600) }), input('rate', 2, { scale: 1 / 3600 })], [hours]), hours, write)).toBe('(money/rate)/8760');
});

it('where no one factor does, each number is brought to base units where it stands', () => {
  const sum = output('minutes', 'hours + days', { scale: 60, conversion: 1500 });
  expect(outputFormula(program([input('hours', 1, { scale: 3600, range: { low: 0, high: 9, step: 1 } }), input('days', 1, { scale: 86400 })], [sum]), sum, write)).toBe('((hours*3600)+(days*86400))/60');
});
