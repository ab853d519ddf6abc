import { isWithin, type Box } from '../../charts/label-places.ts';
import { boxOf, touches, widthOf, wrapped, type Type, type Words } from './words-placed.ts';

/** Words that want to stand near a point. */
export interface NearWords {
  text: string;
  x: number;
  y: number;
  tone: Words['tone'];
  isBold?: boolean;
  /** How far from the point the nearest place is, and how much further off others may be. */
  distances: readonly number[];
  /** Below a negative bar, for instance. */
  isBelowFirst?: boolean;
  /** The most pixels that a line takes. */
  most: number;
}

/** Words near a point in the first place that is free, or null where none is. */
export function placeNear(
  near: NearWords,
  obstacles: readonly Box[],
  frame: Box,
  type: Type,
  isFit: (words: Words) => boolean = () => true,
): Words | null {
  const widths = [near.most, near.most * 0.66, near.most * 0.45];
  const cuts = new Map(widths.map((width) => wrapped(near.text, width, type)).map((lines) => [lines.length, lines]));
  for (const distance of near.distances) {
    for (const lines of cuts.values()) {
      const found = around(near, lines, distance, type).find((words) => {
        const box = boxOf(words, type);
        return isWithin(box, frame) && !touches(box, obstacles, 2) && isFit(words);
      });
      if (found) return found;
    }
  }
  return null;
}

function around(near: NearWords, lines: readonly string[], distance: number, type: Type): Words[] {
  const { x, y, tone, isBold = false } = near;
  const rest = (lines.length - 1) * type.line;
  const above = y - distance - rest - type.size * 0.25;
  const below = y + distance + type.size * 0.8;
  const middle = y - rest / 2 + type.size * 0.36;
  const half = Math.min(widthOf(lines, type) / 2, 60);
  const place = (at: number, baseline: number, anchor: Words['anchor']): Words => ({
    lines,
    x: at,
    y: baseline,
    anchor,
    tone,
    isBold,
  });
  const [first, second] = near.isBelowFirst ? [below, above] : [above, below];
  return [
    place(x, first, 'middle'),
    place(x + distance + 2, middle, 'start'),
    place(x - distance - 2, middle, 'end'),
    place(x, second, 'middle'),
    ...[first, second].flatMap((baseline) => [
      place(x + distance * 0.7, baseline, 'start'),
      place(x - distance * 0.7, baseline, 'end'),
      place(x + half, baseline, 'start'),
      place(x - half, baseline, 'end'),
    ]),
  ];
}
