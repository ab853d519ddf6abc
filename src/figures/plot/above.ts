import type { Box } from '../../charts/label-places.ts';
import { rounded } from '../../charts/scene.ts';
import { boxOf, touches, widthOf, wrapped, type Type, type Words } from './words-placed.ts';

/** Words that stand above a plot, each with a line down to its place. */
export interface Notice {
  text: string;
  x: number;
  tone: Words['tone'];
  /** Where the words stand by choice: right of their line where it is left out. */
  side?: 'left' | 'middle';
}

/** A notice with its place: the line runs from below its words down into the plot. */
export interface PlacedNotice {
  words: Words;
  notice: Notice;
  top: number;
}

/** Stacks notices above a plot whose upper edge is at 0, so that neither words nor lines cross other words. */
export function placeAbove(
  notices: readonly Notice[],
  width: number,
  type: Type,
): { notices: PlacedNotice[]; height: number } {
  const placed: PlacedNotice[] = [];
  const boxes: Box[] = [];
  // Words run to the right of their line, so that from the right none stands in the way of the next one's line. Those that run
  // to the left stand over the others.
  const rank = ({ side }: Notice): number => (side === 'left' ? 1 : 0);
  for (const notice of [...notices].sort((one, other) => rank(one) - rank(other) || other.x - one.x)) {
    const lines = wrapped(notice.text, Math.min(width, Math.max(150, width * 0.45)), type);
    const place = lowest(notice, lines, width, type, boxes);
    placed.push(place);
    boxes.push(boxOf(place.words, type), { x: notice.x - 1, y: place.top, width: 2, height: -place.top });
  }
  const tops = placed.map(({ words }) => boxOf(words, type).y);
  return { notices: placed, height: Math.max(0, ...tops.map((top) => 4 - top)) };
}

/** The line from a notice to its plot. */
export function tail({ notice, top }: PlacedNotice): string {
  const x = rounded(notice.x);
  return `<path d="M${x},${rounded(top)}V0" stroke="var(--${notice.tone})" stroke-dasharray="4 3"/>`;
}

function lowest(
  notice: Notice,
  lines: readonly string[],
  width: number,
  type: Type,
  boxes: readonly Box[],
): PlacedNotice {
  const length = widthOf(lines, type);
  const orders = {
    left: ['end', 'start', 'middle'],
    middle: ['middle', 'start', 'end'],
    right: ['start', 'end', 'middle'],
  } as const;
  const anchors = orders[notice.side ?? 'right'];
  const within = (x: number, anchor: Words['anchor']): boolean => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
    return left >= 0 && left + length <= width;
  };
  const at = (anchor: Words['anchor']): number =>
    anchor === 'start' ? notice.x - 3 : anchor === 'end' ? notice.x + 3 : notice.x;
  const places = anchors.map((anchor) => ({ anchor, x: at(anchor) })).filter(({ anchor, x }) => within(x, anchor));
  // Too long to begin or end at its place: within the picture wherever it then stands.
  const shifted = { anchor: 'start' as const, x: Math.max(0, Math.min(notice.x - length / 2, width - length)) };
  for (let bottom = -8; ; bottom -= type.line) {
    for (const { anchor, x } of [...places, shifted]) {
      const y = bottom - (lines.length - 1) * type.line;
      const words: Words = { lines, x, y, anchor, tone: notice.tone };
      const line = { x: notice.x - 1, y: bottom + 4, width: 2, height: -bottom - 4 };
      // Words have room in the end; where no line can pass, it passes behind other words.
      const isClear = bottom < -3 * type.line || !touches(line, boxes, 1);
      if (isClear && !touches(boxOf(words, type), boxes)) return { words, notice, top: bottom + 4 };
    }
  }
}
