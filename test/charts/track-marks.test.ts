import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/charts/label-places.ts';
import { trackMarks, type TrackMark } from '../../src/charts/track-marks.ts';

const values = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom('1', '28%', '$128.7 billion') }),
  { minLength: 1, maxLength: 5 },
);

function span({ at, text, anchor }: TrackMark, track: number): [number, number] {
  const width = textWidth(text, 12);
  const from = at * track - { start: 0, middle: width / 2, end: width }[anchor];
  return [from, from + width];
}

it('words on a track never touch, however long the track is', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 225, max: 900 }), (given, track) => {
      const marks = trackMarks(given);
      expect(marks.map(({ at }) => at)).toEqual(given.map(({ at }) => at).sort((a, b) => a - b));
      for (const [index, one] of marks.entries()) {
        for (const other of marks.slice(index + 1)) {
          if (one.row !== other.row) continue;
          const [[from, to], [otherFrom, otherTo]] = [span(one, track), span(other, track)];
          expect(to <= otherFrom || otherTo <= from).toBe(true);
        }
      }
    }),
    { seed: 7 },
  );
});

it('marks far apart share a row, and words that would be crossed by a line move aside or down', () => {
  const far = trackMarks([0.1, 0.5, 0.9].map((at) => ({ at, text: '28%' })));
  expect(far.map(({ row }) => row)).toEqual([0, 0, 0]);
  const near = trackMarks([0.11, 0.19, 0.23].map((at) => ({ at, text: '$37.5 billion' })));
  expect(new Set(near.map(({ row }) => row)).size).toBe(3);
  for (const above of near)
    for (const below of near.filter(({ row }) => row > above.row)) {
      const [from, to] = span(above, 225);
      expect(below.at * 225 <= from || below.at * 225 >= to).toBe(true);
    }
});
