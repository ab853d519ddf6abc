import type { Markish } from '@observablehq/plot';
import type { Box } from '../../charts/label-places.ts';
import { plot } from './canvas.ts';
import type { Across } from './field-scales.ts';
import { numberIn, type PlotRow } from './plot-rows.ts';
import { rowsOf } from './row-slots.ts';
import type { PlotMark } from './schema.ts';
import { colour, fillOf, seriesColumn, seriesIn, seriesOf, toneOf, type Page, type Tone } from './sketch.ts';

/** A value of a row with its place on the scales. */
export interface Point {
  row: PlotRow;
  mark: PlotMark;
  x: number;
  y: number;
  tone: Tone;
}

/** The points of a mark, or of one series of it; a missing value parts a line. */
export interface Run {
  mark: PlotMark;
  name: string;
  tone: Tone;
  dash: string | undefined;
  points: (Point | null)[];
}

/** The points that a mark draws, in the order of the rows. */
export function pointsOf(mark: PlotMark, xs: Across, page: Page): (Point | null)[] {
  return rowsOf(mark, page).map((row) => pointOf(row, mark, xs, page));
}

function pointOf(row: PlotRow, mark: PlotMark, xs: Across, page: Page): Point | null {
  const [x, y] = [xs.of(row, mark), numberIn(row, mark.y)];
  return x === null || y === null ? null : { row, mark, x, y, tone: toneOf(row, mark, y, page) };
}

/** The lines of a mark: one for each series. */
export function runsOf(mark: PlotMark, xs: Across, page: Page): Run[] {
  const column = seriesColumn(mark, page.data);
  const name = mark.text === undefined ? '' : page.data.plain(mark.text);
  const points = pointsOf(mark, xs, page);
  const named = mark.stroke ?? mark.fill;
  if (column === undefined) {
    const tone =
      named === 'rest' || named === 'ink' || named === 'accent' ? named : page.data.hasAccent ? 'ink' : 'accent';
    return [{ mark, name, tone, dash: undefined, points }];
  }
  return seriesOf(column, page).map((series) => ({
    mark,
    name: series.name,
    tone: series.tone,
    dash: series.dash,
    points: points.filter((point) => point === null || seriesIn(point.row, mark, page)?.name === series.name),
  }));
}

/** Columns from zero; several marks stand side by side within a name's room. */
export function columnMarks(points: readonly Point[], standing: Standing, page: Page): Markish[] {
  return points.map(({ row, x, y, tone }) => {
    const [x1, x2] = columnEnds(x, standing);
    const edge = row.isHatched ? { stroke: colour(tone), strokeWidth: 1 } : {};
    return plot.rect([0], {
      x1,
      x2,
      y1: Math.min(0, y),
      y2: Math.max(0, y),
      fill: fillOf(tone, row.isHatched, page.id),
      ...edge,
    });
  });
}

/** Which of several columns stands in the room of a name, and the part of it that they fill. */
interface Standing {
  place: number;
  count: number;
  share: number;
}

/** Where a column begins and ends within the room of its name. */
export function columnEnds(x: number, { place, count, share }: Standing): [number, number] {
  const width = share / count;
  return [x - share / 2 + place * width, x - share / 2 + (place + 1) * width];
}

/** A line through points; to a point that is not a fact yet it is dashed. */
export function lineMarks({ points, tone, dash }: Run): Markish[] {
  const look = { stroke: colour(tone), strokeWidth: 2.5, strokeLinejoin: 'round' as const };
  return points.flatMap((point, index): Markish[] => {
    const next = points[index + 1];
    if (!point || !next) return [];
    const pair = { x1: [point.x], y1: [point.y], x2: [next.x], y2: [next.y] };
    const strokeDasharray = next.row.isHatched ? '2 4' : dash;
    return [
      plot.link([0], { ...pair, ...look, strokeLinecap: 'round', ...(strokeDasharray ? { strokeDasharray } : {}) }),
    ];
  });
}

/** The room under a line. */
export function areaMarks({ points, tone }: Run): Markish[] {
  return [
    plot.areaY(points, {
      x: (point: Point | null) => point?.x ?? NaN,
      y: (point: Point | null) => point?.y ?? NaN,
      fill: colour(tone),
      fillOpacity: 0.22,
    }),
  ];
}

export function dotMarks(points: readonly Point[], radius: number, page: Page): Markish[] {
  return points.map(({ row, mark, x, y, tone }) => {
    const look = row.isHatched
      ? { fill: 'var(--paper)', stroke: colour(tone) }
      : { fill: colour(tone), stroke: 'var(--paper)' };
    const symbol = seriesIn(row, mark, page)?.symbol ?? 'circle';
    return plot.dot([0], { x: [x], y: [y], r: radius, symbol, strokeWidth: row.isHatched ? 2 : 1, ...look });
  });
}

/** Boxes along a line, for words to keep clear of. */
export function boxesAlong(from: { x: number; y: number }, to: { x: number; y: number }): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps - 2,
    y: from.y + ((to.y - from.y) * step) / steps - 2,
    width: 4,
    height: 4,
  }));
}
