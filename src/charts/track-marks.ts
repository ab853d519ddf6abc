import { textWidth } from './label-places.ts';

/** A value on a slider's track, to be marked with its words. */
export interface TrackValue {
  /** From 0 at the low end to 1 at the high end. */
  at: number;
  text: string;
}

/** Where a mark's words stand: in a row under the track, at the end of its line. */
export interface TrackMark extends TrackValue {
  row: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The shortest track there is, in pixels: words that do not touch on it touch on none. */
const shortest = 225;
const size = 12;
/** Clearance between words, and between words and the line of another mark. */
const [gap, clearance] = [8, 3];
const anchors = ['middle', 'start', 'end'] as const;

interface Placed extends TrackMark {
  place: number;
  from: number;
  to: number;
}

/** Places the words of a track's marks in as few rows as they need: they touch neither each other nor another's line. */
export function trackMarks(values: readonly TrackValue[]): TrackMark[] {
  const sorted = [...values].sort((one, other) => one.at - other.at);
  for (let rows = 1; rows < sorted.length; rows += 1) {
    const placed = placeRest(sorted, [], rows);
    if (placed) return placed.map(({ at, text, row, anchor }) => ({ at, text, row, anchor }));
  }
  // With a row for each, from the last to the first, a line has all words to its right.
  return sorted.map((value, index) => ({
    ...value,
    row: sorted.length - 1 - index,
    anchor: value.at > 0.5 ? 'end' : 'start',
  }));
}

function placeRest(
  [next, ...rest]: readonly TrackValue[],
  placed: readonly Placed[],
  rows: number,
): readonly Placed[] | null {
  if (!next) return placed;
  const place = next.at * shortest;
  const width = textWidth(next.text, size);
  for (let row = 0; row < rows; row += 1) {
    for (const anchor of anchors) {
      const from = { start: place, middle: place - width / 2, end: place - width }[anchor];
      const mark = { ...next, row, anchor, place, from, to: from + width };
      const isFree = mark.from >= -gap && mark.to <= shortest + gap && placed.every((other) => areApart(mark, other));
      const all = isFree ? placeRest(rest, [...placed, mark], rows) : null;
      if (all) return all;
    }
  }
  return null;
}

function areApart(one: Placed, other: Placed): boolean {
  if (one.row === other.row) return one.to + gap <= other.from || other.to + gap <= one.from;
  const [above, below] = one.row < other.row ? [one, other] : [other, one];
  return below.place + clearance <= above.from || below.place - clearance >= above.to;
}
