import { expect, it } from 'vitest';
import { twoWay } from '../../src/model/two-way.ts';
import { input, output, program } from './small-program.ts';

const small = program(
  [
    input('a', 1, { range: { low: 0, high: 4, step: 1 } }),
    input('b', 1, { range: { low: 0, high: 2, step: 1 } }),
    input('c', 10),
  ],
  [output('sum', 'a + 100 * b + c'), output('part', 'a / b')],
);

it('gives an output for every pair of even steps, the other inputs unchanged', () => {
  expect(twoWay(small, { c: 1000 }, { x: 'a', y: 'b', output: 'sum' }, 3)).toEqual({
    xs: [0, 2, 4],
    ys: [0, 1, 2],
    values: [
      [1000, 1002, 1004],
      [1100, 1102, 1104],
      [1200, 1202, 1204],
    ],
  });
});

it('gives non-finite values where the output is undefined', () => {
  expect(twoWay(small, {}, { x: 'a', y: 'b', output: 'part' }, 3).values[0]).toEqual([NaN, Infinity, Infinity]);
});

it('throws for an input without a range', () => {
  expect(() => twoWay(small, {}, { x: 'a', y: 'c', output: 'sum' }, 3)).toThrow(
    '"c" is not an input that can be moved',
  );
});
