import { expect, test } from 'vitest';
import {
  exposureHolds,
  exposureLayout,
  exposureOrder,
  stepAt,
  type ExposureData,
  type ExposureRow,
} from '../../src/charts/exposure-layout.ts';

const row = (id: string, likelihood: number, impact: number): ExposureRow => ({
  id,
  label: id,
  editors: { likelihood, impact },
  happened: false,
});
const rows = [row('a', 1, 1), row('b', 3, 2), row('c', 2, 2)];
const data: ExposureData = {
  rows,
  likelihood: [
    { word: 'Remote', from: 0, to: 0.05 },
    { word: 'Even', from: 0.05, to: 0.6 },
    { word: 'Likely', from: 0.6, to: 1 },
  ],
  impact: ['Slight', 'Severe'],
  percent: String,
};
const ids = (of: ExposureData): string[] =>
  exposureLayout(of, 'wide').groups.flatMap((group) => group.rows.map((placed) => placed.row.id));

test('the most serious stand first, and among them the most likely', () => {
  expect(ids(data)).toEqual(['b', 'c', 'a']);
});

test('rows keep an order they are given, without those that are gone', () => {
  const moved = rows.map((one) => (one.id === 'b' ? { ...one, yours: { likelihood: 1, impact: 1 } } : one));
  expect(ids({ ...data, rows: moved })).toEqual(['c', 'a', 'b']);
  expect(ids({ ...data, rows: moved, order: exposureOrder(rows) })).toEqual(['b', 'c', 'a']);
  expect(ids({ ...data, rows: moved.slice(1), order: exposureOrder(rows) })).toEqual(['b', 'c']);
});

test.each(['wide', 'narrow'] as const)(
  'a place in the middle of a bar is in its step, and so are both ends: %s',
  (width) => {
    const { x } = exposureLayout(data, width);
    for (const [index, { from, to }] of data.likelihood.entries())
      expect(stepAt(data, width, x((from + to) / 2))).toBe(index + 1);
    expect(stepAt(data, width, -50)).toBe(1);
    expect(stepAt(data, width, 5000)).toBe(3);
  },
);

test('what a finger takes hold of is 44 pixels at least, where the picture is 280 pixels wide, and never overlaps', () => {
  const { height } = exposureLayout(data, 'narrow');
  const scale = 280 / 340;
  const holds = exposureHolds(data, 'narrow');
  for (const [index, hold] of holds.entries()) {
    expect(hold.width * 340 * scale).toBeGreaterThanOrEqual(44);
    expect(hold.height * height * scale).toBeGreaterThanOrEqual(44);
    const next = holds[index + 1];
    if (next) expect(hold.y + hold.height).toBeLessThanOrEqual(next.y + 1e-9);
  }
  const roomy = { ...data, isForFingers: true };
  for (const hold of exposureHolds(roomy, 'wide'))
    expect(hold.height * exposureLayout(roomy, 'wide').height).toBeGreaterThanOrEqual(44);
});
