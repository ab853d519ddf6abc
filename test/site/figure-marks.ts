/** A drawn rectangle of a picture. */
interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A row of a figure's table, by column. */
export type Row = Record<string, string | number | null>;

type Marks = { drawn: unknown[]; stated: unknown[] };

/** What the marks of each kind of figure say when measured, and what its table says in their place, in the same order. */
export const marksOf: Record<string, (picture: Element, rows: Row[]) => Marks> = {
  /** The lengths of bars, against the first one, and where the line across stands, which the last row tells of. */
  bridge: (picture, rows) => {
    const [first, ...others] = barsOf(picture);
    if (!first) throw new Error('the picture has no bar');
    const values = rows.map((row) => Number(columns(row)[1]));
    const scale = Math.abs(values[0] ?? 0) / first.width;
    const across = [...picture.querySelectorAll('line')].map((line) => Number(line.getAttribute('x1')) - first.x);
    const line = rows.length > others.length + 1 ? across.slice(-1) : [];
    const lengths = [first, ...others].map(({ width }) => width);
    return { drawn: [...lengths, ...line].map((length) => near(length * scale, values)), stated: values.map(Math.abs) };
  },
  /** Bars by their lengths, ranges by their ends, dots and days by their places, each on the scale that two of them give. */
  figure: (picture, rows) => {
    const bars = barsOf(picture);
    const series = columnsOf(rows);
    if (bars.length === 0) return placesOf(picture, series[0] ?? []);
    if (bars.length < rows.length * series.length) return rangesOf(bars, series);
    const areUpright = new Set(bars.map(({ width }) => width)).size === 1;
    const lengths = bars.map(({ width, height }) => (areUpright ? height : width));
    const drawn = series.flatMap((values, place) => {
      const own = lengths.slice(place * values.length, (place + 1) * values.length);
      const scale = Math.abs(values[0] ?? 0) / (own[0] ?? 1);
      return own.map((length) => near(length * scale, values));
    });
    return { drawn, stated: series.flat().map(Math.abs) };
  },
  /** Each bar from its lowest to its highest share of the scale, whose first and last lines are 0 and 1. */
  checklist: (picture, rows) => {
    const lines = [...picture.querySelectorAll('line')].map((line) => Number(line.getAttribute('x1')));
    const [zero, one] = [Math.min(...lines), Math.max(...lines)];
    const stated = rows.map((row) => columns(row).slice(3, 5).map(Number));
    const share = (x: number): number => near((x - zero) / (one - zero), stated.flat());
    const drawn = barsOf(picture).map(({ x, width }) => [share(x), share(x + width)]);
    return { drawn: drawn.sort(), stated: stated.sort() };
  },
  /** As many signs in each row as it counts. */
  tally: (picture, rows) => ({
    drawn: [...picture.querySelectorAll('g[color]')].map((row) => row.querySelectorAll('g').length),
    stated: rows.map((row) => Number(columns(row)[1])),
  }),
  /** Each mark’s step on either axis, counted from the frame's lower left corner. */
  matrix: (picture, rows) => {
    const [frame] = barsOf(picture);
    if (!frame) throw new Error('the map has no frame');
    const steps = Object.keys(rows[0] ?? {})
      .flatMap((name) => /step of (\d+)$/.exec(name)?.[1] ?? [])
      .map(Number);
    const step = (share: number, count: number): number => Math.floor(share * count) + 1;
    const circles = [...picture.querySelectorAll('circle')].filter((circle) => Number(circle.getAttribute('r')) > 8);
    const drawn = circles.map((circle) => [
      step((Number(circle.getAttribute('cx')) - frame.x) / frame.width, steps[0] ?? 1),
      step((frame.y + frame.height - Number(circle.getAttribute('cy'))) / frame.height, steps[1] ?? 1),
    ]);
    const present = rows.filter(
      (row, index) => rows.findIndex((other) => columns(other)[0] === columns(row)[0]) === index,
    );
    return { drawn, stated: present.map((row) => [Number(columns(row)[3]), Number(columns(row)[7])]) };
  },
  /** The lengths of each step’s bars, against its first one, since steps differ in scale; tags have round corners. */
  steps: (picture, rows) => {
    const measured = rows.filter((row) => !/not on the scale/.test(String(columns(row)[5])));
    const values = measured.map((row) => Number(columns(row)[2]));
    const bars = [...picture.querySelectorAll('rect:not([rx])')].map((bar) => Number(bar.getAttribute('width')));
    const drawn = bars.map((width, index) => {
      const first = measured.findIndex((row) => columns(row)[0] === columns(measured[index] ?? {})[0]);
      return near((width * (values[first] ?? 0)) / (bars[first] ?? 1), values);
    });
    return { drawn, stated: values };
  },
};

/** The numbers or days of each column of a table that holds any, without its first, the labels. */
function columnsOf(rows: Row[]): number[][] {
  const names = Object.keys(rows[0] ?? {}).slice(1);
  const number = (cell: string | number | null | undefined): number => {
    if (cell === '' || cell === null) return NaN;
    return /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? Date.parse(String(cell)) : Number(cell);
  };
  return names.map((name) => rows.map((row) => number(row[name]))).filter((values) => values.some(Number.isFinite));
}

/** Bars from their low to their high end; a row without one of them is drawn as a limit. */
function rangesOf(bars: readonly Bar[], [lows = [], highs = []]: number[][]): Marks {
  const stated = lows.map((low, index) => [low, highs[index] ?? low]).filter(([low = 0, high = 0]) => low < high);
  const [[low = 0, high = 0] = []] = stated;
  const first = bars[0] ?? { x: 0, y: 0, width: 1, height: 0 };
  const value = (x: number): number => near(low + ((x - first.x) * (high - low)) / first.width, stated.flat());
  return { drawn: bars.map(({ x, width }) => [value(x), value(x + width)]), stated };
}

/** Dots, or the lines that lead from days to their words, along the scale that the outermost two give. */
function placesOf(picture: Element, values: number[]): Marks {
  const areDays = values.every((value) => value > 1e11);
  const places = (areDays ? startsOfLeaders(picture) : heightsOfDots(picture)).sort((one, other) => one - other);
  const [top = 0, bottom = 1] = [places[0], places.at(-1)];
  const stated = values.toSorted((one, other) => one - other);
  // Days run down the page, amounts up.
  const [first = 0, last = 0] = areDays ? [stated[0], stated.at(-1)] : [stated.at(-1), stated[0]];
  const drawn = places.map((place) => near(first + ((place - top) * (last - first)) / (bottom - top), values));
  return { drawn: drawn.sort((one, other) => one - other), stated };
}

function heightsOfDots(picture: Element): number[] {
  return [...picture.querySelectorAll('circle[cx][cy]')].map((circle) => Number(circle.getAttribute('cy')));
}

/** Where a time line's leaders begin: on the line itself, which is the only upright one. */
function startsOfLeaders(picture: Element): number[] {
  const paths = [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  const axis = paths.map((d) => /^M([\d.]+),[\d.]+L\1,/.exec(d)?.[1]).find((x) => x !== undefined) ?? '';
  return paths.flatMap((d) => {
    const [, from, y, to] = /^M([\d.]+),([\d.]+)L([\d.]+),/.exec(d) ?? [];
    return from === axis && to !== axis ? [Number(y)] : [];
  });
}

function columns(row: Row): (string | number | null)[] {
  return Object.values(row);
}

/** The one of some values that a measured one stands for, within a pixel's rounding; itself where there is none. */
function near(measured: number, values: readonly number[]): number {
  const days = values.filter((value) => value > 1e11);
  if (days.length > 0)
    return days.find((day) => Math.abs(day - measured) <= (Math.max(...days) - Math.min(...days)) / 1000) ?? measured;
  const size = Math.max(...values.map(Math.abs).filter(Number.isFinite));
  return values.map(Math.abs).find((value) => Math.abs(value - measured) <= size / 200) ?? measured;
}

function barsOf(picture: Element): Bar[] {
  // Hatching is drawn once and is no bar.
  return [...picture.querySelectorAll('rect:not(defs rect)')].map((bar) => ({
    x: Number(bar.getAttribute('x')),
    y: Number(bar.getAttribute('y')),
    width: Number(bar.getAttribute('width')),
    height: Number(bar.getAttribute('height')),
  }));
}
