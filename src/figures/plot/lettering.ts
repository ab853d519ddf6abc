import type { Box } from '../../charts/label-places.ts';
import { rounded } from '../../charts/scene.ts';
import type { Notice } from './above.ts';
import { placeNear, type NearWords } from './near.ts';
import { boxesAlong, type Point } from './field-marks.ts';
import type { Page } from './sketch.ts';
import { boxOf, touches, widthOf, wrapped, type Words } from './words-placed.ts';

/** A place in a picture, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** The words of a plot, set one after another where there is room; what finds none stands above the plot with a line down. */
export class Lettering {
  readonly placed: Words[] = [];
  readonly notices: Notice[] = [];
  /** Arrows, brackets and the line where the record ends. */
  markup = '';
  readonly #obstacles: Box[] = [];
  readonly #frame: Box;
  readonly #page: Page;

  constructor(frame: Box, page: Page) {
    this.#frame = frame;
    this.#page = page;
  }

  /** Keeps words off these boxes. */
  block(boxes: readonly Box[]): void {
    this.#obstacles.push(...boxes);
  }

  /** Sets words where they must stand. */
  set(words: Words): void {
    this.placed.push(words);
    this.#obstacles.push(boxOf(words, this.#page.type));
  }

  /** Sets words near a point, and says whether there was room. */
  near(words: NearWords): boolean {
    const found = placeNear(words, this.#obstacles, this.#frame, this.#page.type);
    if (found) this.set(found);
    return found !== null;
  }

  /** Sets the words of a value at its point. */
  value(point: Point, spot: Spot, text: string, isStrong: boolean): void {
    const tone = isStrong && point.tone !== 'rest' ? point.tone : 'ink';
    const most = Math.max(60, this.#page.width * 0.4);
    this.near({ text, ...spot, tone, isBold: isStrong, distances: [9, 15], isBelowFirst: point.y < 0, most });
  }

  /** Sets an annotation near its point with an arrow, or above the plot with a line. */
  annotation(text: string, spot: Spot): void {
    const { width, isNarrow, type } = this.#page;
    const most = isNarrow ? width * 0.5 : Math.min(230, width * 0.36);
    const near: NearWords = { text, ...spot, tone: 'ink', distances: [26, 40, 60, 84], most };
    const others = this.placed.map((words) => boxOf(words, type));
    const isClear = (words: Words, of: readonly Box[]): boolean => {
      const path = boxesAlong(startOf(boxOf(words, type), spot), spot);
      // The point itself is a mark.
      const way = path.filter(({ x, y }) => Math.hypot(x + 2 - spot.x, y + 2 - spot.y) > 14);
      return !touches(boxOf(words, type), path.slice(1), 0) && !way.some((box) => touches(box, of, 0));
    };
    // An arrow crosses no mark where that can be, and no words ever.
    const place = (of: readonly Box[]): Words | null =>
      placeNear(near, this.#obstacles, this.#frame, type, (words) => isClear(words, of));
    const found = place(this.#obstacles) ?? place(others);
    if (!found) {
      this.notices.push({ text, x: spot.x, tone: 'ink' });
      this.#line(spot.x, 0, spot.x, spot.y - 8);
      return;
    }
    this.#arrow(startOf(boxOf(found, type), spot), spot);
    this.set(found);
  }

  /** A bracket over part of the plot, its words above it. */
  bracket(text: string, from: number, to: number): void {
    this.notices.push({ text, x: (from + to) / 2, tone: 'ink', side: 'middle' });
    const path = `M${rounded(from)},8V0H${rounded(to)}V8`;
    this.markup += `<path d="${path}" fill="none" stroke="var(--ink)"/>`;
  }

  /** A line across at a value, its words on it where there is room. */
  rule(text: string, y: number, from: number, to: number): void {
    const { type } = this.#page;
    this.block([{ x: from, y: y - 1, width: to - from, height: 2 }]);
    const lines = wrapped(text, (to - from) * 0.7, type);
    const rest = (lines.length - 1) * type.line;
    for (const baseline of [y - 6 - rest, y + type.size + 2]) {
      for (let shift = 0; shift <= 1; shift += 0.1) {
        const x = from + 4 + shift * Math.max(0, to - from - 8 - widthOf(lines, type));
        const words: Words = { lines, x, y: baseline, anchor: 'start', tone: 'ink' };
        const box = boxOf(words, type);
        const isInside = box.y >= this.#frame.y && box.y + box.height <= this.#frame.y + this.#frame.height;
        if (!isInside || touches(box, this.#obstacles, 1)) continue;
        return this.set(words);
      }
    }
    this.notices.push({ text, x: to - 6, tone: 'ink', side: 'left' });
    this.#line(to - 6, 0, to - 6, y);
  }

  /** The names of lines at their ends, one below the other. */
  names(
    names: readonly { texts: readonly string[]; y: number; tone: Words['tone'] }[],
    x: number,
    room: number,
    floor: number,
  ): void {
    const { type } = this.#page;
    const blocks = [...names]
      .sort((one, other) => one.y - other.y)
      .map((name) => ({ ...name, lines: name.texts.flatMap((text) => wrapped(text, room, type)) }));
    const heights = blocks.map(({ lines }) => lines.length * type.line + 2);
    const tops: number[] = [];
    for (const [index, { y }] of blocks.entries())
      tops.push(Math.max((tops[index - 1] ?? -Infinity) + (heights[index - 1] ?? 0), y - (heights[index] ?? 0) / 2));
    let lowest = floor + type.line / 2;
    for (let index = tops.length - 1; index >= 0; index -= 1) {
      tops[index] = Math.min(tops[index] ?? 0, lowest - (heights[index] ?? 0));
      lowest = tops[index] ?? 0;
    }
    for (const [index, { lines, tone }] of blocks.entries())
      this.set({ lines, x, y: (tops[index] ?? 0) + type.size, anchor: 'start', tone, isBold: true });
  }

  /** Where the record ends: a line between what is known and what is not, with words above. */
  end(text: string, x: number, floor: number): void {
    this.notices.push({ text, x, tone: 'soft', side: 'left' });
    this.markup += `<path d="M${rounded(x)},0V${rounded(floor)}" stroke="var(--soft)" stroke-dasharray="2 3"/>`;
    this.block([{ x: x - 1, y: 0, width: 2, height: floor }]);
  }

  #line(x1: number, y1: number, x2: number, y2: number): void {
    this.markup += `<path d="M${rounded(x1)},${rounded(y1)}L${rounded(x2)},${rounded(y2)}" stroke="var(--ink)"/>`;
  }

  /** A straight arrow that stops short of its point. */
  #arrow(from: Spot, to: Spot): void {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 12) return;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const tip = { x: to.x - dx * 8, y: to.y - dy * 8 };
    this.#line(from.x, from.y, tip.x, tip.y);
    const wing = (side: number): string =>
      `${rounded(tip.x - dx * 6 + side * dy * 3.5)},${rounded(tip.y - dy * 6 - side * dx * 3.5)}`;
    this.markup += `<path d="M${wing(1)}L${rounded(tip.x)},${rounded(tip.y)}L${wing(-1)}" fill="none" stroke="var(--ink)"/>`;
  }
}

/** Where an arrow leaves the box of its words: the side or the edge that is nearest to its point. */
function startOf(box: Box, to: Spot): Spot {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  if (to.y > bottom || to.y < box.y)
    return { x: Math.min(right - 4, Math.max(box.x + 4, to.x)), y: to.y > bottom ? bottom + 3 : box.y - 3 };
  return { x: to.x > right ? right + 4 : box.x - 4, y: to.y };
}
