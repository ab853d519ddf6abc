import { expect, test } from 'vitest';
import { drawn, shareReaching } from '../../src/model/chance.ts';
import { input, output, program } from './small-program.ts';

const range = { low: 0, high: 10, step: 1 };
const half = program([input('x', 5, { range, spread: 'uniform' })], [output('y', 'x')]);

test('the share of draws that reach a target', () => {
  const draws = drawn(half, { x: 5 }, 'y');
  expect(shareReaching(draws, 0)).toBe(1);
  expect(shareReaching(draws, 7.5)).toBeCloseTo(0.25, 1);
  expect(shareReaching(draws, 11)).toBe(0);
});

test('a target counts as reached when it is met exactly', () => {
  expect(shareReaching({ values: Float64Array.of(1, 2, 3, 4), undefined: 0 }, 3)).toBe(0.5);
});

test('the same draws every time', () => {
  expect(drawn(half, { x: 5 }, 'y')).toEqual(drawn(half, { x: 5 }, 'y'));
});

test('no share without draws', () => {
  expect(shareReaching({ values: new Float64Array(), undefined: 4 }, 3)).toBeNaN();
});
