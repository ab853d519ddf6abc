import { canvas, plot, type CanvasScale } from './canvas.ts';
import { dayIn } from './dates.ts';
import { wordsIn, type PlotRow } from './plot-rows.ts';
import { rowsOf } from './row-slots.ts';
import type { PlotMark, PlotPanel } from './schema.ts';
import { colour, seriesIn, toneOf, wordsTone, type Page, type Sketch, type Tone } from './sketch.ts';
import { wrapped, type Words } from './words-placed.ts';

/** An event with its words. */
interface Event {
  row: PlotRow;
  mark: PlotMark;
  time: number;
  tone: Tone;
  /** The day, and the series that it belongs to. */
  head: string[];
  lines: string[];
}

/** Where the line of time, the words and the ends of the lines to them stand. */
const [lineX, wordsX] = [56, 90];

/** Time from top to bottom, true to scale, with the words of each event beside it, moved apart where days lie close. */
export function eventPlot(panel: PlotPanel, page: Page): Sketch {
  const { type, content, data, width } = page;
  const events = eventsOf(panel, page);
  const rooms = events.map(({ head, lines }) => (head.length + lines.length) * type.line + 8);
  const times = events.map(({ time }) => time);
  const [from, to] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 0];
  const needed = rooms.reduce((sum, room) => sum + room, 0);
  const y: CanvasScale = {
    type: 'linear',
    domain: [from, Math.max(to, from + 1)],
    range: [type.size, type.size + Math.max(1, needed - (rooms.at(-1) ?? 0))],
  };
  const x: CanvasScale = { type: 'linear', domain: [0, width], range: [0, width] };
  const at = canvas([width, needed], x, y, []).y;
  const tops = apart(
    events.map(({ time }) => at(time) - type.size * 0.62),
    rooms,
    needed + type.size,
  );
  const floor = needed + type.size;
  const middles = tops.map((top) => top + type.size * 0.62);
  const years = yearsWithin(from, to);
  const fine = { stroke: 'var(--edge-line)' };
  // The words' places are pixels, the days a scale: a second canvas joins them.
  const pixels: CanvasScale = { type: 'linear', domain: [0, floor], range: [0, floor] };
  const { markup } = canvas([width, floor], x, pixels, [
    plot.link([0], { x1: [lineX], x2: [lineX], y1: [at(from)], y2: [at(y.domain[1])], ...fine }),
    plot.link(years, { x1: lineX - 6, x2: lineX, y1: at, y2: at, ...fine }),
    plot.link(times, {
      x1: lineX,
      x2: wordsX - 16,
      y1: at,
      y2: (_: number, index: number) => middles[index] ?? 0,
      ...fine,
    }),
    plot.link(middles, {
      x1: wordsX - 16,
      x2: wordsX - 5,
      y1: (middle: number) => middle,
      y2: (middle: number) => middle,
      ...fine,
    }),
    ...events.map(({ row, mark, time, tone }) => {
      const look = row.isHatched
        ? { fill: 'var(--paper)', stroke: colour(tone) }
        : { fill: colour(tone), stroke: 'var(--paper)' };
      const symbol = seriesIn(row, mark, page)?.symbol ?? 'circle';
      return plot.dot([0], { x: [lineX], y: [at(time)], r: 5.5, symbol, strokeWidth: row.isHatched ? 2 : 1, ...look });
    }),
  ]);
  const ends = content.ends === undefined ? [] : wrapped(data.plain(content.ends), width - wordsX, type);
  const yearWords = years
    .filter((year) => !times.some((time) => Math.abs(at(time) - at(year)) < 1))
    .map((year): Words => ({
      lines: [data.date(year, 'year')],
      x: lineX - 10,
      y: at(year) + type.size * 0.36,
      anchor: 'end',
      tone: 'soft',
    }));
  return {
    above: 0,
    height: floor + (ends.length > 0 ? ends.length * type.line + 6 : 0),
    markup,
    words: [
      ...events.flatMap((event, index) => eventWords(event, tops[index] ?? 0, page)),
      ...yearWords,
      { lines: ends, x: wordsX, y: floor + type.size, anchor: 'start', tone: 'soft' },
    ],
  };
}

function eventsOf(panel: PlotPanel, page: Page): Event[] {
  const { width, type, data } = page;
  const room = width - wordsX;
  const events = (panel.marks ?? []).flatMap((mark) =>
    rowsOf(mark, page).flatMap((row): Event[] => {
      const words = wordsIn(row, mark.y ?? '');
      const time = dayIn(words);
      if (time === null) return [];
      const series = seriesIn(row, mark, page)?.name;
      const day = data.period(words);
      const head = wrapped(series === undefined ? day : `${day} · ${series}`, room, type);
      const lines = wrapped(data.text(row, mark.text ?? 'label'), room, type);
      return [{ row, mark, time, tone: toneOf(row, mark, 0, page), head, lines }];
    }),
  );
  return events.sort((one, other) => one.time - other.time);
}

function eventWords({ head, lines, row, tone }: Event, top: number, { type }: Page): Words[] {
  const own = wordsTone(tone);
  const y = top + type.size;
  return [
    { lines: head, x: wordsX, y, anchor: 'start', tone: own === 'ink' && !row.isExamined ? 'soft' : own, isBold: true },
    { lines, x: wordsX, y: y + head.length * type.line, anchor: 'start', tone: 'ink', isBold: row.isAccent },
  ];
}

/** Moves blocks apart, in their order and as little as needed, so that each has its room above a floor. */
function apart(wanted: readonly number[], rooms: readonly number[], floor: number): number[] {
  const tops: number[] = [];
  for (const [index, want] of wanted.entries())
    tops.push(Math.max(0, want, (tops[index - 1] ?? 0) + (index > 0 ? (rooms[index - 1] ?? 0) : 0)));
  let lowest = floor;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? 0, lowest - (rooms[index] ?? 0));
    lowest = tops[index] ?? 0;
  }
  return tops;
}

/** The beginnings of the years between two times. */
function yearsWithin(from: number, to: number): number[] {
  const first = new Date(from).getUTCFullYear();
  const count = new Date(to).getUTCFullYear() - first + 1;
  return Array.from({ length: count }, (_, index) => Date.UTC(first + index, 0, 1)).filter(
    (year) => year >= from && year <= to,
  );
}
