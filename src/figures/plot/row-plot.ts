import type { Markish } from '@observablehq/plot';
import { plotWords } from '../../words/en.ts';
import { placeAbove, tail } from './above.ts';
import { domainOf, kindOf, roomyTicks, writeFor } from './axis.ts';
import { canvas, plot, type CanvasScale } from './canvas.ts';
import { numberIn } from './plot-rows.ts';
import {
  labelRoom,
  placeSlots,
  rowsOf,
  slotsOf,
  thickness,
  type Arrangement,
  type Entry,
  type PlacedSlot,
} from './row-slots.ts';
import type { PlotMark, PlotPanel } from './schema.ts';
import { colour, fillOf, seriesIn, toneOf, type Page, type Sketch } from './sketch.ts';
import { widthOf, wrapped, type Words } from './words-placed.ts';

/** Rows from top to bottom, each with its label: bars, ranges, dots and ticks along one scale. */
export function rowPlot(panel: PlotPanel, page: Page): Sketch {
  const { width, isNarrow, type, data } = page;
  const marks = (panel.marks ?? []).filter(({ mark }) => mark !== 'ruleX');
  const rules = (panel.marks ?? []).filter(({ mark }) => mark === 'ruleX');
  const slots = slotsOf(panel, marks, page);
  const isStacked = isNarrow || width < 500;
  const left = isStacked ? 0 : labelRoom(slots, page) + 12;
  const longest = widthOf(
    slots.map(({ value }) => value),
    type,
  );
  const arrangement: Arrangement = { left, isStacked, isBeside: longest <= (width - left) * 0.5 };
  const placed = placeSlots(slots, arrangement, page);
  const floor = Math.max(1, placed.at(-1)?.bottom ?? 1);
  const kind = kindOf(panel.x);
  const hasAxis = kind === 'log' || marks.some(({ mark, x1 }) => mark !== 'barX' || x1 !== undefined);
  const scales: [CanvasScale, CanvasScale] = [
    {
      type: kind,
      domain: domainOf(valuesOf(marks, rules, page), panel.x, panel.x?.zero !== false, hasAxis),
      range: [left + (isStacked ? 1 : 6), width - (arrangement.isBeside ? longest + 18 : 16)],
    },
    { type: 'linear', domain: [0, floor], range: [0, floor] },
  ];
  const at = canvas([width, floor], ...scales, []).x;
  const column = marks.map(({ x, x2 }) => x ?? x2).find((name) => name !== undefined) ?? '';
  const ticks = hasAxis ? roomyTicks(scales[0].domain, kind, writeFor(data, column), at, type) : [];
  const above = placeAbove(
    rules.map((rule) => ({ text: data.plain(rule.text ?? ''), x: at(data.number(rule.x ?? '')), tone: 'ink' })),
    width,
    type,
  );
  // On a phone labels stand over their marks, where a line down the whole picture would cross them.
  const spans = isStacked ? placed.map(({ centre }) => [centre - 11, centre + 11] as const) : [[0, floor] as const];
  const down = (values: readonly number[], look: { stroke: string; strokeDasharray?: string }): Markish[] =>
    spans.map(([y1, y2]) => plot.ruleX(values, { ...look, y1, y2 }));
  const hasZero = kind === 'linear' && scales[0].domain[0] <= 0 && scales[0].domain[1] >= 0;
  const { markup } = canvas([width, floor], ...scales, [
    ...down(
      ticks.map(({ value }) => value).filter((value) => value !== 0),
      { stroke: 'var(--line)' },
    ),
    ...(hasZero ? down([0], { stroke: 'var(--edge-line)' }) : []),
    ...placed.flatMap((slot) =>
      slot.entries.flatMap((entry) => entryMarks(entry, slot.centre, scales[0].domain[0], page)),
    ),
    ...down(
      rules.map(({ x = '' }) => data.number(x)),
      { stroke: colour('ink'), strokeDasharray: '4 3' },
    ),
  ]);
  const scaleNote = kind === 'log' ? wrapped(plotWords.logScale, width, type) : [];
  const ends = page.content.ends === undefined ? [] : wrapped(data.plain(page.content.ends), width, type);
  const axisRoom = ticks.length > 0 ? type.line + 4 : 0;
  const notes = [...scaleNote, ...ends];
  return {
    above: above.height,
    height: floor + axisRoom + notes.length * type.line,
    markup: markup + above.notices.map(tail).join(''),
    words: [
      ...above.notices.map(({ words }) => words),
      ...placed.flatMap((slot) => slotWords(slot, arrangement, at, page)),
      ...ticks.map(({ value, text }) => tickWords(text, at(value), floor + type.line, page)),
      { lines: notes, x: 0, y: floor + axisRoom + type.line, anchor: 'start', tone: 'soft' },
    ],
  };
}

function valuesOf(marks: readonly PlotMark[], rules: readonly PlotMark[], page: Page): number[] {
  const cells = marks.flatMap((mark) =>
    rowsOf(mark, page).flatMap((row) => [mark.x, mark.x1, mark.x2].map((name) => numberIn(row, name))),
  );
  return [...cells.filter((value) => value !== null), ...rules.map(({ x = '' }) => page.data.number(x))];
}

/** What one row of the data draws in its slot. */
function entryMarks({ row, mark }: Entry, y: number, start: number, page: Page): Markish[] {
  const [value, low, high] = [numberIn(row, mark.x), numberIn(row, mark.x1), numberIn(row, mark.x2)];
  const tone = toneOf(row, mark, value ?? high ?? low ?? 0, page);
  const fill = fillOf(tone, row.isHatched, page.id);
  const edge = row.isHatched ? { stroke: colour(tone), strokeWidth: 1 } : {};
  const bar = (x1: number, x2: number): Markish =>
    plot.rect([0], { x1, x2, y1: y - thickness / 2, y2: y + thickness / 2, fill, ...edge });
  const point = (x: number): Markish => {
    const symbol = seriesIn(row, mark, page)?.symbol ?? 'circle';
    const look = row.isHatched ? { fill: 'var(--paper)', stroke: colour(tone) } : { fill, stroke: 'var(--paper)' };
    return plot.dot([0], { x: [x], y: [y], r: 6.5, symbol, strokeWidth: row.isHatched ? 2 : 1, ...look });
  };
  const stop = (x: number): Markish =>
    plot.link([0], { x1: [x], x2: [x], y1: [y - 8], y2: [y + 8], stroke: colour(tone), strokeWidth: 3 });
  const line = (x1: number, x2: number): Markish =>
    plot.link([0], { x1: [x1], x2: [x2], y1: [y], y2: [y], stroke: colour(tone), strokeWidth: 2 });
  if (mark.mark === 'text') return [];
  if (value !== null) {
    if (mark.mark === 'barX') return [bar(Math.min(0, value), Math.max(0, value))];
    return [mark.mark === 'tickX' ? stop(value) : point(value)];
  }
  if (low !== null && high !== null)
    return [low === high ? point(low) : mark.mark === 'ruleY' ? line(low, high) : bar(low, high)];
  // A limit: a thin line from the start of the scale with a stop at its end.
  if (high !== null) return [line(start <= 0 ? 0 : start, high), stop(high)];
  return low === null ? [] : [point(low)];
}

/** A tick's text, within the picture. */
function tickWords(text: string, x: number, y: number, { type, width }: Page): Words {
  const half = widthOf([text], type) / 2;
  return { lines: [text], x: Math.min(width - half, Math.max(half, x)), y, anchor: 'middle', tone: 'soft' };
}

function slotWords(
  slot: PlacedSlot,
  { left, isStacked, isBeside }: Arrangement,
  at: (value: number) => number,
  page: Page,
): Words[] {
  const { type } = page;
  const { centre, labelLines, valueLines, notesLines, top, heading, isKnown, tone, isStrong } = slot;
  const firstLine = (lines: number): number => centre + type.size * 0.36 - ((lines - 1) * type.line) / 2;
  const ends = slot.entries.flatMap(({ row, mark }) =>
    [mark.x, mark.x1, mark.x2].flatMap((name) => numberIn(row, name) ?? []),
  );
  const right = isKnown ? Math.max(at(Math.max(...ends)), ends.some((end) => end < 0) ? at(0) : 0) : left;
  const labelY = isStacked
    ? centre - thickness / 2 - 8 - (labelLines.length - 1) * type.line
    : firstLine(labelLines.length);
  let y = centre + thickness / 2 + type.line;
  const below = (lines: string[], look: Pick<Words, 'tone' | 'isBold'>): Words => {
    const words: Words = { lines, x: isStacked ? 0 : left + 6, y, anchor: 'start', ...look };
    y += lines.length * type.line;
    return words;
  };
  const valueLook = { tone, isBold: isStrong };
  return [
    ...(heading === undefined
      ? []
      : [
          {
            lines: [heading],
            x: 0,
            y: top + type.line + (top === 0 ? -4 : 4),
            anchor: 'start',
            tone: 'ink',
            isBold: true,
          } as const,
        ]),
    {
      lines: labelLines,
      x: isStacked ? 0 : left - 10,
      y: labelY,
      anchor: isStacked ? 'start' : 'end',
      tone: 'ink',
      isBold: isStrong,
    },
    isBeside || !isKnown
      ? { lines: valueLines, x: right + 12, y: firstLine(1), anchor: 'start', ...valueLook }
      : below(valueLines, valueLook),
    ...notesLines.map((lines) => below(lines, { tone: 'soft' })),
  ];
}
