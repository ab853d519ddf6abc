import { expect, it } from 'vitest';
import { swings } from '../../src/model/sensitivity.ts';
import { input, output, program } from './small-program.ts';

const range = (low: number, high: number): { range: { low: number; high: number; step: number } } => ({
  range: { low, high, step: 1 },
});
const market = program(
  [
    input('size', 100, range(50, 150)),
    input('share', 0.1, range(0.05, 0.3)),
    input('fact', 3),
    input('idle', 1, range(0, 9)),
    input('part', 2, range(0, 4)),
  ],
  [output('sales', 'size * share'), output('each', 'size / part')],
);

it('moves each input separately across its range, sorts by swing and omits inputs without effect', () => {
  expect(swings(market, {}, 'sales')).toEqual([
    { input: 'share', low: 0.05, high: 0.3, atLow: 5, atHigh: 30, swing: 25 },
    { input: 'size', low: 50, high: 150, atLow: 5, atHigh: 15, swing: 10 },
  ]);
});

it('starts from the given case', () => {
  expect(swings(market, { size: 10 }, 'sales')[0]).toMatchObject({ input: 'size', swing: 10 });
  expect(swings(market, { size: 10 }, 'sales')[1]).toMatchObject({ input: 'share', atLow: 0.5, atHigh: 3 });
});

it('sorts undefined swings last', () => {
  expect(swings(market, {}, 'each').map((one) => [one.input, one.swing])).toEqual([
    ['size', 50],
    ['part', NaN],
  ]);
});

it('omits inputs without effect on an undefined output', () => {
  expect(swings(market, { part: 0 }, 'each').map(({ input: name }) => name)).toEqual(['size', 'part']);
});
