import { claimRuns, type ClaimPlace } from './claim-runs.ts';
import { advances, unknownAdvance } from './sans-advances.ts';

/** A passage of a text, with the claims made in it. */
export interface RuledPassage {
  text: string;
  claims: readonly ClaimPlace[];
}

/** A part of a text that stands by itself: one passage, or a table's rows of them. */
export interface RuledBlock {
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'table';
  rows: readonly (readonly RuledPassage[])[];
}

/** A stretch of a line, by its left end and the middle of its line. */
export interface Stroke {
  x: number;
  y: number;
  width: number;
  /** The size of the letters it stands for. */
  size: number;
  kind: 'text' | 'heading' | 'edge';
  claim?: string;
}

/** The place of the glyph with which a claim begins, by its middle. */
export interface ClaimStart {
  claim: string;
  x: number;
  y: number;
  size: number;
}

/** A text laid out as lines. */
export interface RuledPage {
  height: number;
  /** From one line of a paragraph to the next. */
  pitch: number;
  strokes: Stroke[];
  starts: ClaimStart[];
}

/** The room for a text. */
export interface RuledRoom {
  width: number;
  /** The text is set as large as fits in this height. */
  height: number;
  /** How many columns it may have. */
  columns: readonly number[];
  /** The largest size of letters. */
  largest: number;
  /** The smallest, at which a text that is still too long makes the page taller. */
  smallest: number;
}

/** Lines that stay together, as a heading does with what follows, or a row of a table. */
interface Unit {
  before: number;
  height: number;
  keep: boolean;
  strokes: Stroke[];
  starts: ClaimStart[];
}

const leading = 1.6;
/** The room a glyph takes before its claim's words, in sizes of their letters. */
const glyphRoom = 1.75;
/** Letters in a line that reads well, which decides between one column and several. */
const measure = 74;
const averageAdvance = 0.57;
/** Between columns, and the least width of one, in sizes of letters. */
const [columnGap, narrowest] = [3.2, 12];

const looks: Record<RuledBlock['kind'], { scale: number; before: number; indent: number }> = {
  title: { scale: 1.7, before: 0, indent: 0 },
  heading: { scale: 1.15, before: 0.75, indent: 0 },
  paragraph: { scale: 1, before: 0.45, indent: 0 },
  item: { scale: 1, before: 0.3, indent: 2 },
  table: { scale: 0.86, before: 0.8, indent: 0 },
};

/** Lays a text out as ruled lines in columns, as large as the room allows. */
export function ruledLines(blocks: readonly RuledBlock[], room: RuledRoom): RuledPage {
  const fitted = room.columns.map((columns) => {
    const size = largestSize(blocks, room, columns);
    return {
      columns,
      size,
      strain: Math.abs(Math.log(columnWidth(room, columns, size) / (size * averageAdvance * measure))),
    };
  });
  const { columns, size } = fitted.reduce((best, one) => (one.strain < best.strain ? one : best));
  const width = columnWidth(room, columns, size);
  const units = blocks.flatMap((block) => unitsOf(block, width, size));
  let height = room.height;
  while (flowed(units, height).length > columns) height *= 1.02;
  const filled = flowed(units, evenHeight(units, height, columns));
  return pageOf(filled, width + columnGap * size, size * leading);
}

function columnWidth({ width }: RuledRoom, columns: number, size: number): number {
  return (width - (columns - 1) * columnGap * size) / columns;
}

function largestSize(blocks: readonly RuledBlock[], room: RuledRoom, columns: number): number {
  const fits = (size: number): boolean => {
    const width = columnWidth(room, columns, size);
    if (width < size * narrowest) return false;
    const units = blocks.flatMap((block) => unitsOf(block, width, size));
    return flowed(units, room.height).length <= columns;
  };
  if (fits(room.largest)) return room.largest;
  let [low, high] = [room.smallest, room.largest];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The least height at which the columns hold all, so that the last is as full as the others. */
function evenHeight(units: readonly Unit[], height: number, columns: number): number {
  let [low, high] = [0, height];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (flowed(units, middle).length > columns) low = middle;
    else high = middle;
  }
  return high;
}

type Placed = Unit & { top: number };

/** Fills columns of a height with units, one after another. */
function flowed(units: readonly Unit[], height: number): Placed[][] {
  const columns: Placed[][] = [];
  let column: Placed[] = [];
  let at = 0;
  for (const [index, unit] of units.entries()) {
    const next = unit.keep ? units[index + 1] : undefined;
    const before = column.length === 0 ? 0 : unit.before;
    const needed = before + unit.height + (next ? next.before + next.height : 0);
    const isNew = column.length > 0 && at + needed > height;
    if (isNew) {
      columns.push(column);
      column = [];
      at = 0;
    }
    const top = at + (isNew ? 0 : before);
    column.push({ ...unit, top });
    at = top + unit.height;
    // A unit taller than a column would otherwise fit nowhere and be taken to fit.
    if (at > height) columns.push([]);
  }
  return [...columns, column];
}

function pageOf(columns: readonly Placed[][], step: number, pitch: number): RuledPage {
  const page: RuledPage = { height: 0, pitch, strokes: [], starts: [] };
  for (const [index, column] of columns.entries()) {
    for (const { top, height, strokes, starts } of column) {
      const moved = <Part extends { x: number; y: number }>(part: Part): Part => ({
        ...part,
        x: part.x + index * step,
        y: part.y + top,
      });
      page.strokes.push(...strokes.map(moved));
      page.starts.push(...starts.map(moved));
      page.height = Math.max(page.height, top + height);
    }
  }
  return page;
}

function unitsOf({ kind, rows }: RuledBlock, width: number, size: number): Unit[] {
  const look = looks[kind];
  const [letters, pitch] = [size * look.scale, size * look.scale * leading];
  const before = look.before * size * leading;
  if (kind === 'table') return rows.map((row, index) => rowUnit(row, index === 0, width, letters, before));
  const indent = look.indent * size;
  const strokeKind = kind === 'title' || kind === 'heading' ? 'heading' : 'text';
  const lines = rows.flat().flatMap((passage) => linesOf(passage, width - indent, letters, strokeKind));
  return lines.map(({ strokes, starts }, index) => ({
    before: index === 0 ? before : 0,
    height: pitch,
    keep: strokeKind === 'heading' || (index === 0 && lines.length > 1) || index === lines.length - 2,
    strokes: strokes.map((stroke) => ({ ...stroke, x: stroke.x + indent, y: pitch / 2 })),
    starts: starts.map((start) => ({ ...start, x: start.x + indent, y: pitch / 2 })),
  }));
}

/** A table's row: its cells side by side under a line. */
function rowUnit(row: readonly RuledPassage[], isFirst: boolean, width: number, size: number, before: number): Unit {
  const [pitch, gap, padding] = [size * leading, size * 1.6, size * 0.5];
  const cell = (width - gap * (row.length - 1)) / row.length;
  const cells = row.map((passage) => linesOf(passage, cell, size, isFirst ? 'heading' : 'text'));
  const placed = cells.flatMap((lines, column) =>
    lines.map(({ strokes, starts }, line) => {
      const [x, y] = [column * (cell + gap), padding + (line + 0.5) * pitch];
      return {
        strokes: strokes.map((stroke) => ({ ...stroke, x: stroke.x + x, y })),
        starts: starts.map((start) => ({ ...start, x: start.x + x, y })),
      };
    }),
  );
  return {
    before: isFirst ? before : 0,
    height: Math.max(...cells.map(({ length }) => length)) * pitch + 2 * padding,
    keep: isFirst,
    strokes: [{ x: 0, y: 0, width, size, kind: 'edge' }, ...placed.flatMap(({ strokes }) => strokes)],
    starts: placed.flatMap(({ starts }) => starts),
  };
}

interface Line {
  strokes: Stroke[];
  starts: ClaimStart[];
}

/** Breaks a passage into lines by its letters' widths, and each line into strokes where claims begin and end. */
function linesOf({ text, claims }: RuledPassage, width: number, size: number, kind: 'text' | 'heading'): Line[] {
  const runs = claimRuns(text.length, claims);
  // Where each letter ends, and where it begins once the glyphs before it have had their room.
  const [begins, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const run of runs) {
    at += run.begins.length * glyphRoom * size;
    for (let index = run.start; index < run.end; index += 1) {
      begins.push(at);
      at += ((advances[text.charAt(index)] ?? unknownAdvance) / 1000) * size;
      ends.push(at);
    }
  }
  const glyphsAt = new Map(runs.map(({ start, begins: claimsHere }) => [start, claimsHere.length * glyphRoom * size]));
  const leftOf = (index: number): number => (begins[index] ?? at) - (glyphsAt.get(index) ?? 0);
  return lineEnds(text, width, leftOf, ends).map(([start, end]): Line => {
    const left = leftOf(start);
    const here = runs.filter((run) => run.start < end && run.end > start);
    return {
      strokes: here.flatMap((run): Stroke[] => {
        const [first, last] = trimmed(text, Math.max(run.start, start), Math.min(run.end, end));
        if (last <= first) return [];
        const x = (begins[first] ?? 0) - left;
        const stroke = { x, y: 0, width: Math.min((ends[last - 1] ?? 0) - left, width) - x, size, kind };
        return stroke.width <= 0 ? [] : [run.claim === undefined ? stroke : { ...stroke, claim: run.claim }];
      }),
      starts: here
        .filter((run) => run.start >= start)
        .flatMap((run) =>
          run.begins.map((claim, index) => {
            const back = (run.begins.length - index - 0.5) * glyphRoom;
            return { claim, x: (begins[run.start] ?? 0) - left - (back + 0.12) * size, y: 0, size };
          }),
        ),
    };
  });
}

/** The first letter of each line and the one after its last. A word longer than a line is cut off at its end. */
function lineEnds(
  text: string,
  width: number,
  leftOf: (index: number) => number,
  ends: readonly number[],
): [start: number, end: number][] {
  const words = [...text.matchAll(/[^\s—–-]*[—–-]?(?:\s+|(?<=[—–-])|$)/g)].filter(({ 0: word }) => word !== '');
  const lines: [number, number][] = [];
  for (const { 0: word, index } of words) {
    const last = lines.at(-1);
    const right = ends[index + word.trimEnd().length - 1] ?? 0;
    if (last && right - leftOf(last[0]) <= width) last[1] = index + word.length;
    else lines.push([index, index + word.length]);
  }
  return lines;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, end - part.length + part.trimEnd().length];
}
