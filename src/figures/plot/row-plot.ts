import type { Box } from '../../charts/label-places.ts';
import type { Markish } from '@observablehq/plot';
import { plotWords } from '../../words/words.ts';
import { placeAbove, tail } from './above.ts';
import { domainOf, kindOf, roomyTicks, within, writeFor } from './axis.ts';
import { canvas, plot, type CanvasScale } from './canvas.ts';
import { numberIn } from './plot-rows.ts';
import { labelRoom, placeSlots, rowsOf, slotsOf, thickness, type Arrangement, type Entry } from './row-slots.ts';
import type { PlotMark, PlotPanel } from './schema.ts';
import { colour, fillOf, seriesIn, toneOf, type Page, type Sketch } from './sketch.ts';
import { slotWords } from './row-words.ts';
import { boxOf, touches, widthOf, wrapped } from './words-placed.ts';

/** Rows from top to bottom, each with its label: bars, ranges, dots and ticks along one scale. */
export function rowPlot(panel: PlotPanel, page: Page): Sketch {
  const { width, isNarrow, type, data } = page;
  const marks = (panel.marks ?? []).filter(({ mark }) => mark !== 'ruleX');
  const rules = (panel.marks ?? []).filter(({ mark }) => mark === 'ruleX');
  const slots = slotsOf(panel, marks, page);
  const isStacked = isNarrow || width < 500;
  const left = isStacked ? 0 : labelRoom(slots, page) + 12;
  const most = (width - left) * 0.5;
  const lengths = slots.map(({ value }) => widthOf([value], type)).filter((length) => length <= most);
  const longest = Math.max(0, ...lengths);
  const arrangement: Arrangement = { left, isStacked, longest };
  const placed = placeSlots(slots, arrangement, page);
  const floor = Math.max(1, placed.at(-1)?.bottom ?? 1);
  const kind = kindOf(panel.x);
  const hasAxis =
    kind === 'log' || marks.some(({ mark, x1 }) => (mark !== 'barX' && mark !== 'text') || x1 !== undefined);
  const scales: [CanvasScale, CanvasScale] = [
    {
      type: kind,
      domain: domainOf(valuesOf(marks, rules, page), panel.x, panel.x?.zero !== false, hasAxis),
      range: [left + (isStacked ? 1 : 6), width - Math.max(16, longest + 18)],
    },
    { type: 'linear', domain: [0, floor], range: [0, floor] },
  ];
  const at = canvas([width, floor], ...scales, []).x;
  const column = marks.map(({ x, x2 }) => x ?? x2).find((name) => name !== undefined) ?? '';
  const ticks = hasAxis ? roomyTicks(scales[0].domain, kind, writeFor(data, column), at, page) : [];
  const above = placeAbove(
    rules.map((rule) => ({ text: data.plain(rule.text ?? ''), x: at(data.number(rule.x ?? '')), tone: 'ink' })),
    width,
    type,
  );
  const lettered = placed.map((slot) => slotWords(slot, arrangement, at, page));
  // Lines down the picture make room for the words they would cross; on a phone, also for the labels over the marks.
  const down = (values: readonly number[], look: { stroke: string; strokeDasharray?: string }): Markish[] =>
    placed.flatMap(({ top, bottom, centre }, index) => {
      const [y1, y2] = isStacked ? [centre - 11, centre + 11] : [top, bottom];
      const boxes = (lettered[index]?.words ?? []).map((words) => boxOf(words, type));
      return values.flatMap((value) =>
        piecesOf(at(value), [y1, y2], boxes).map(([from, to]) => plot.ruleX([value], { ...look, y1: from, y2: to })),
      );
    });
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
    markup: markup + above.notices.map(tail).join('') + lettered.map(({ arrows }) => arrows).join(''),
    words: [
      ...above.notices.map(({ words }) => words),
      ...lettered.flatMap(({ words }) => words),
      ...ticks.map(
        ({ value, text }) =>
          ({
            lines: [text],
            x: within(text, at(value), page),
            y: floor + type.line,
            anchor: 'middle',
            tone: 'soft',
          }) as const,
      ),
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

/** The pieces of an upright line that are left when words make room for it. */
function piecesOf(x: number, [top, bottom]: [number, number], words: readonly Box[]): [number, number][] {
  const line = (y1: number, y2: number): Box => ({ x, y: y1, width: 0, height: y2 - y1 });
  const inWay = words.filter((box) => touches(line(top, bottom), [box], 1)).sort((one, other) => one.y - other.y);
  const edges = [top, ...inWay.flatMap((box) => [box.y - 1.5, box.y + box.height + 1.5]), bottom];
  const pieces: [number, number][] = [];
  for (let index = 0; index + 1 < edges.length; index += 2)
    pieces.push([edges[index] ?? top, edges[index + 1] ?? bottom]);
  return pieces.filter(([from, to]) => to - from > 2 && !touches(line(from, to), inWay, 0));
}
