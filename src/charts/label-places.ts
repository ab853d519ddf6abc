import { labelLines } from './label-lines.ts';
import { advances, unknownAdvance } from './sans-advances.ts';

/** A rectangle, by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A mark that needs a name beside it. */
export interface NamedMark {
  id: string;
  name: string;
  cx: number;
  cy: number;
  radius: number;
}

/** A placed name: its lines with their positions and text anchor. */
export interface PlacedName {
  id: string;
  lines: { text: string; x: number; y: number }[];
  anchor: 'start' | 'middle' | 'end';
  box: Box;
}

/** Distance between the baselines of a name's lines, and from a mark's edge to its name. */
const lineHeight = 16;
const gap = 5;
const [ascent, descent] = [11, 4];
/** Clearance on all sides of a name. */
const margin = 2;
/** Kerning and rounding may make a line a little longer than the sum of its letters. */
const slack = 1.03;

/** The width of a line of the bold sans in pixels, from the table of the font's advances. */
export function textWidth(text: string, size: number): number {
  return (thousandths(text) / 1000) * size * slack;
}

const measured = new Map<string, number>();

/** Cached, because every moved rating measures all names again. */
function thousandths(text: string): number {
  const known = measured.get(text);
  if (known !== undefined) return known;
  let sum = 0;
  for (const character of text) sum += advances[character] ?? unknownAdvance;
  measured.set(text, sum);
  return sum;
}

/**
 * Places names beside their marks, so that no name touches another, a mark, an obstacle or the frame. Names with the fewest
 * free positions choose first; a name with none left is omitted. (Greedy point-feature labelling with fixed positions:
 * Christensen, Marks and Shieber, An empirical study of algorithms, 1995.)
 */
export function placeNames(
  marks: readonly NamedMark[],
  obstacles: readonly Box[],
  frame: Box,
  size: number,
): PlacedName[] {
  const free = marks.map((mark) => {
    const candidates = places(mark, size).filter(({ box }) => isWithin(box, frame));
    // Only obstacles within the bounds of all candidates can matter.
    const reach = around(candidates.map(({ box }) => box));
    const near = obstacles.filter((other) => overlap(reach, other));
    return candidates.filter(({ box }) => !near.some((other) => overlap(box, other)));
  });
  const placed: PlacedName[] = [];
  for (const candidates of [...free].sort((one, other) => one.length - other.length)) {
    const place = candidates.find(({ box }) => !placed.some((other) => overlap(box, other.box)));
    if (place) placed.push(place);
  }
  const order = new Map(marks.map(({ id }, index) => [id, index]));
  return placed.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
}

function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether a box lies in a frame whole. */
export function isWithin(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** Every position that a name may take, best first: above, below and beside its mark, then at the corners, in fewer or more lines. */
function places(mark: NamedMark, size: number): PlacedName[] {
  const cuts = [
    ...new Map(
      [20, 40, 12].map((characters) => labelLines(mark.name, characters)).map((lines) => [lines.length, lines]),
    ).values(),
  ];
  return cuts.flatMap((lines) => placesOf(mark, lines, size));
}

function placesOf({ id, cx, cy, radius }: NamedMark, lines: readonly string[], size: number): PlacedName[] {
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const height = (lines.length - 1) * lineHeight + ascent + descent;
  const [near, far] = [radius + gap, radius * 0.7 + gap];
  const place = (anchor: PlacedName['anchor'], x: number, top: number): PlacedName => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return {
      id,
      anchor,
      lines: lines.map((text, row) => ({ text, x, y: top + ascent + row * lineHeight })),
      box: { x: left - margin, y: top - margin, width: width + 2 * margin, height: height + 2 * margin },
    };
  };
  return [
    place('middle', cx, cy - near - height),
    place('middle', cx, cy + near),
    place('start', cx + near, cy - height / 2),
    place('end', cx - near, cy - height / 2),
    place('start', cx + far, cy - far - height),
    place('end', cx - far, cy - far - height),
    place('start', cx + far, cy + far),
    place('end', cx - far, cy + far),
  ];
}
