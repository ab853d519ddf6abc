import { domainOf, kindOf, roomyTicks, ticksOf, writeFor, type Tick } from './axis.ts';
import type { CanvasScale } from './canvas.ts';
import { dayIn } from './dates.ts';
import { numberIn, wordsIn, type PlotRow } from './plot-rows.ts';
import { rowsOf } from './row-slots.ts';
import type { PlotMark, PlotPanel } from './schema.ts';
import type { Page } from './sketch.ts';
import { overlap } from '../../charts/label-places.ts';
import { boxOf, widthOf, wrapped, type Words } from './words-placed.ts';

/** How a panel's rows lie along its x: by name in order, by number, or by day. */
export interface Across {
  kind: 'category' | 'number' | 'day';
  /** The names in order, where x is a name. */
  names: readonly string[];
  scale: Omit<CanvasScale, 'range'>;
  /** The value of a row on the scale, or null where it is unknown. */
  of: (row: PlotRow, mark: PlotMark) => number | null;
  column: string;
}

/** Marks that stand at rows, not at numbers of their own. */
export function isOfRows({ mark }: PlotMark): boolean {
  return mark !== 'ruleX' && mark !== 'ruleY';
}

/** How a panel's x runs. */
export function across(panel: PlotPanel, page: Page): Across {
  const marks = (panel.marks ?? []).filter(isOfRows);
  const column = marks[0]?.x ?? 'label';
  const rows = marks.flatMap((mark) => rowsOf(mark, page).map((row) => ({ row, mark })));
  if (column !== 'label' && !page.data.columns.get(column)?.text) {
    const of = (row: PlotRow, mark: PlotMark): number | null => numberIn(row, mark.x);
    const rules = (panel.marks ?? []).filter(({ mark }) => mark === 'ruleX').map(({ x = '' }) => page.data.number(x));
    const values = [...rows.flatMap(({ row, mark }) => of(row, mark) ?? []), ...rules];
    const domain = domainOf(values, panel.x, panel.x?.zero === true);
    return { kind: 'number', names: [], scale: { type: kindOf(panel.x), domain }, of, column };
  }
  if (panel.x?.type === 'time') {
    const of = (row: PlotRow, mark: PlotMark): number | null => dayIn(wordsIn(row, mark.x ?? 'label'));
    const days = rows.flatMap(({ row, mark }) => of(row, mark) ?? []);
    const domain: [number, number] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 1];
    const room = Math.max(1, (domain[1] - domain[0]) * 0.03);
    return {
      kind: 'day',
      names: [],
      scale: { type: 'linear', domain: [domain[0] - room, domain[1] + room] },
      of,
      column,
    };
  }
  const names = [...new Set(rows.map(({ row, mark }) => wordsIn(row, mark.x ?? 'label')))];
  return {
    kind: 'category',
    names,
    scale: { type: 'linear', domain: [0, Math.max(1, names.length)] },
    of: (row, mark) => names.indexOf(wordsIn(row, mark.x ?? 'label')) + 0.5,
    column,
  };
}

/** The words under a panel, first baseline at 0, and the places of its ticks. */
export function wordsBelow(
  xs: Across,
  at: (value: number) => number,
  [left, right]: readonly [number, number],
  panel: PlotPanel,
  page: Page,
): { words: Words[]; height: number } {
  const { type, width } = page;
  const placed = (text: string[], x: number): Words => {
    const half = widthOf(text, type) / 2;
    return { lines: text, x: Math.min(width - half, Math.max(half, x)), y: 0, anchor: 'middle', tone: 'soft' };
  };
  const words =
    xs.kind === 'category'
      ? categoryWords(xs.names, at, (right - left) / Math.max(1, xs.names.length), page).map(({ lines, x }) =>
          placed(lines, x),
        )
      : axisTicks(xs, at, page).map(({ value, text }) => placed(wrapped(text, width, type), at(value)));
  const kept = words.filter((one, index) => {
    // Names at the edges stand further in than their places; the last is kept.
    const next = words[index + 1];
    return !next || !overlap(boxOf(one, type), boxOf(next, type));
  });
  const lines = Math.max(0, ...kept.map((one) => one.lines.length));
  const label = panel.x?.label ?? (xs.kind === 'number' ? (page.data.columns.get(xs.column)?.label ?? '') : '');
  if (label === '') return { words: kept, height: lines * type.line };
  const own = wrapped(page.data.plain(label), right - left, type);
  const under: Words = { lines: own, x: right, y: lines * type.line + 4, anchor: 'end', tone: 'ink' };
  return { words: [...kept, under], height: (lines + own.length) * type.line + 4 };
}

function axisTicks(xs: Across, at: (value: number) => number, page: Page): Tick[] {
  const { data, type } = page;
  if (xs.kind === 'number') return roomyTicks(xs.scale.domain, xs.scale.type, writeFor(data, xs.column), at, page);
  const [from, to] = xs.scale.domain.map((time) => new Date(time)) as [Date, Date];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  for (const step of [1, 3, 6, 12, 24, 60, 120]) {
    const found: Tick[] = [];
    for (let month = 0; month <= months; month += 1) {
      const value = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1);
      const count = new Date(value).getUTCFullYear() * 12 + new Date(value).getUTCMonth();
      if (value >= xs.scale.domain[0] && count % step === 0)
        found.push({ value, text: data.date(value, step < 12 ? 'month' : 'year') });
    }
    const isRoomy = found.every((tick, index) => {
      const next = found[index + 1];
      return !next || at(next.value) - at(tick.value) > widthOf([tick.text], type) + 10;
    });
    if (isRoomy) return found;
  }
  return [];
}

/**
 * Names under their places: periods as "Q1" with the year below where it changes, others wrapped to their room; where there is
 * too little, every second or third name, the last among them.
 */
function categoryWords(
  names: readonly string[],
  at: (value: number) => number,
  room: number,
  { type }: Page,
): { lines: string[]; x: number }[] {
  const periods = names.map((name) => /^(\S{1,4}) (\d{4})$/.exec(name));
  const isPeriod = periods.every((period) => period !== null);
  if (
    isPeriod &&
    widthOf(
      periods.map((period) => period?.[1] ?? ''),
      type,
    ) +
      4 <
      room
  ) {
    return periods.map((period, index) => {
      const [, part = '', year = ''] = period ?? [];
      const isNew = periods[index - 1]?.[2] !== year;
      // A year stands where it begins, unless the next one begins too soon.
      const next = periods.findIndex((other, place) => place > index && other?.[2] !== year);
      const hasRoom = next < 0 || (next - index) * room > widthOf([year], type) + 6;
      return { lines: isNew && hasRoom ? [part, year] : [part], x: at(index + 0.5) };
    });
  }
  const longest = Math.max(0, ...names.map((name) => widthOf(name.split(' '), type)));
  const stride = Math.max(1, Math.ceil(Math.min(longest + 6, 90) / room));
  const last = names.length - 1;
  return names.flatMap((name, index) =>
    (last - index) % stride === 0 ? [{ lines: wrapped(name, room * stride - 6, type, 5), x: at(index + 0.5) }] : [],
  );
}

/** The ticks of y, and the room that their texts need left of the plot. The highest has its unit and stands over its line. */
export function upward(
  domain: readonly [number, number],
  kind: CanvasScale['type'],
  column: string,
  count: number,
  page: Page,
): { ticks: Tick[]; room: number } {
  const ticks = ticksOf(domain, kind, count, writeFor(page.data, column));
  const short = ticks.slice(0, -1).map(({ text }) => text);
  return { ticks, room: Math.min(page.width * 0.3, widthOf(short, page.type) + 8) };
}
