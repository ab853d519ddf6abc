import { mean, variance } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { middle, quantileDots, simulation, type Draws } from '../../src/model/simulation.ts';
import type { Program, Results } from '../../src/model/program.ts';
import { input, output, program } from './small-program.ts';

const range = { low: 2, high: 10, step: 1 };
const one = (spread: 'triangular' | 'uniform', value = 4): Program =>
  program([input('x', value, { range, spread })], [output('y', 'x'), output('root', 'sqrt(x - 4)')]);

function drawn(of: Program, inputs: Results = {}, { output: name = 'y', seed = 0.42, draws = 10_000 } = {}): Draws {
  const run = simulation(of, inputs, { output: name, seed, draws });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

describe('a simulation', () => {
  it('draws from a triangle with its peak at the value', () => {
    const { values } = drawn(one('triangular'));
    expect(mean(values)).toBeCloseTo((2 + 4 + 10) / 3, 1);
    expect(variance(values)).toBeCloseTo((4 + 16 + 100 - 8 - 20 - 40) / 18, 1);
    expect(values[0]).toBeGreaterThanOrEqual(2);
    expect(values.at(-1)).toBeLessThanOrEqual(10);
  });

  it('moves the peak to the case’s value', () => {
    expect(mean(drawn(one('triangular'), { x: 10 }).values)).toBeCloseTo((2 + 10 + 10) / 3, 1);
    expect(mean(drawn(one('triangular'), { x: 2 }).values)).toBeCloseTo((2 + 2 + 10) / 3, 1);
  });

  it('draws uniformly if the author asks for it', () => {
    const { values } = drawn(one('uniform'));
    expect(mean(values)).toBeCloseTo(6, 1);
    expect(variance(values)).toBeCloseTo(64 / 12, 1);
  });

  it('depends on the seed alone', () => {
    expect(drawn(one('uniform')).values).toEqual(drawn(one('uniform')).values);
    expect(drawn(one('uniform'), {}, { seed: 0.7 }).values).not.toEqual(drawn(one('uniform')).values);
    expect([...drawn(one('uniform'), {}, { draws: 3 }).values]).toMatchInlineSnapshot(`
      [
        3.1234169024974108,
        4.796333629637957,
        7.887551648542285,
      ]
    `);
  });

  it('counts the draws without a value', () => {
    const { values, undefined: missing } = drawn(one('uniform'), {}, { output: 'root' });
    expect(values.length + missing).toBe(10_000);
    expect(missing / 10_000).toBeCloseTo(0.25, 1);
  });

  it('does not draw inputs without a range', () => {
    expect(drawn(program([input('x', 4)], [output('y', 'x')]), {}, { draws: 4 })).toEqual({
      values: new Float64Array([4, 4, 4, 4]),
      undefined: 0,
    });
  });

  it('pauses after each slice', () => {
    const run = simulation(one('uniform'), {}, { output: 'y', seed: 0.42, draws: 1200 });
    expect([run.next().value, run.next().value, run.next().done]).toEqual([500, 1000, true]);
  });
});

const hundred = Float64Array.from({ length: 100 }, (_, index) => index);

it('quantile dots are the medians of equal parts', () => {
  expect(quantileDots(hundred, 4)).toEqual([12, 37, 62, 87]);
  expect(quantileDots(new Float64Array(), 2)).toEqual([NaN, NaN]);
});

it('the central interval contains its share of the draws', () => {
  expect(middle(hundred, 0.8)).toEqual([expect.closeTo(9.9, 10), expect.closeTo(89.1, 10)]);
});
