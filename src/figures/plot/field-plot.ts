import type { Markish } from '@observablehq/plot';
import { plotWords } from '../../words/words.ts';
import { placeAbove, tail } from './above.ts';
import { domainOf, kindOf, type Tick } from './axis.ts';
import { canvas, plot, type Canvas, type CanvasScale } from './canvas.ts';
import {
  areaMarks,
  boxesAlong,
  columnEnds,
  columnMarks,
  dotMarks,
  lineMarks,
  pointsOf,
  runsOf,
  type Point,
  type Run,
} from './field-marks.ts';
import { across, isOfRows, upward, wordsBelow, type Across } from './field-scales.ts';
import { Lettering, type Spot } from './lettering.ts';
import { isNamed, numberIn } from './plot-rows.ts';
import { rowsOf } from './row-slots.ts';
import type { PlotMark, PlotPanel } from './schema.ts';
import { colour, wordsTone, type Page, type Sketch } from './sketch.ts';
import { widthOf, wrapped } from './words-placed.ts';

/** What a panel draws, by form. */
interface Drawn {
  columns: Point[][];
  runs: Run[];
  dots: Point[];
  rules: PlotMark[];
  /** Points of `text` marks, which name them. */
  named: Point[];
}

const known = (points: readonly (Point | null)[]): Point[] => points.filter((point) => point !== null);

/** Columns, lines, areas and dots over an axis: of names in order, of numbers or of days. */
export function fieldPlot(panel: PlotPanel, page: Page): Sketch {
  const { width, type, data } = page;
  const xs = across(panel, page);
  const drawn = drawnBy(panel, xs, page);
  const column = (panel.marks ?? []).filter(isOfRows).flatMap(({ y }) => y ?? [])[0] ?? '';
  const frame = frameOf(panel, xs, drawn, column, page);
  const { height, x, y, ticks, isLabelled } = frame;
  const base = canvas([width, height], x, y, []);
  const grid = isLabelled ? [] : ticks.map(({ value }) => value);
  const hasZero = y.type === 'linear' && y.domain[0] <= 0 && y.domain[1] >= 0;
  const upright = (panel.marks ?? []).filter(({ mark }) => mark === 'ruleX');
  const rule = { stroke: colour('ink'), strokeDasharray: '4 3' };
  const { markup } = canvas([width, height], x, y, [
    plot.ruleY(grid, { stroke: 'var(--line)', insetLeft: frame.room - 3, insetRight: frame.endRoom - 12 }),
    ...drawn.runs.filter(({ mark }) => mark.mark === 'areaY').flatMap(areaMarks),
    ...drawn.columns.flatMap((points, place) =>
      columnMarks(points, { place, count: drawn.columns.length, share: frame.share }, page),
    ),
    ...(hasZero
      ? [plot.ruleY([0], { stroke: 'var(--edge-line)', insetRight: isLabelled ? 0 : frame.endRoom - 12 })]
      : []),
    ...drawn.rules.map((mark): Markish => plot.ruleY([data.number(mark.y ?? '')], rule)),
    ...upright.map((mark): Markish => plot.ruleX([data.number(mark.x ?? '')], rule)),
    ...drawn.runs.flatMap(lineMarks),
    ...dotMarks(drawn.dots, drawn.runs.length > 0 ? 4.5 : 6.5, page),
  ]);
  const letters = letter(panel, xs, drawn, frame, base, page);
  for (const mark of upright)
    letters.notices.push({ text: data.plain(mark.text ?? ''), x: base.x(data.number(mark.x ?? '')), tone: 'ink' });
  const above = placeAbove(letters.notices, width, type);
  const below = wordsBelow(xs, base.x, [x.range[0], x.range[1]], panel, page);
  const heading = headingOf(panel, xs, column, page);
  const top = above.height + (heading.length > 0 ? heading.length * type.line + 12 : 4);
  const isLog = y.type === 'log' || x.type === 'log';
  const notes = [
    ...(isLog ? wrapped(plotWords.logScale, width, type) : []),
    ...(letters.placed.some(({ lines }) => lines[0] === '?') ? wrapped(`? ${data.unknown}`, width, type) : []),
  ];
  const under = height + type.size + 6;
  return {
    above: top,
    height: height + 10 + below.height + notes.length * type.line + (notes.length > 0 ? 6 : 0),
    markup: markup + letters.markup + above.notices.map(tail).join(''),
    words: [
      { lines: heading, x: 0, y: type.size - top, anchor: 'start', tone: 'soft' },
      ...above.notices.map(({ words }) => words),
      ...letters.placed,
      ...below.words.map((one) => ({ ...one, y: one.y + under })),
      { lines: notes, x: 0, y: under + below.height + 6, anchor: 'start', tone: 'soft' },
    ],
  };
}

function drawnBy(panel: PlotPanel, xs: Across, page: Page): Drawn {
  const of = (...names: PlotMark['mark'][]): PlotMark[] =>
    (panel.marks ?? []).filter(({ mark }) => names.includes(mark));
  return {
    columns: of('barY').map((mark) => known(pointsOf(mark, xs, page))),
    runs: of('lineY', 'areaY').flatMap((mark) => runsOf(mark, xs, page)),
    dots: of('dot').flatMap((mark) => known(pointsOf(mark, xs, page))),
    rules: of('ruleY'),
    named: of('text').flatMap((mark) => known(pointsOf(mark, xs, page))),
  };
}

/** The scales of a panel and the room around them. */
interface Frame {
  height: number;
  x: CanvasScale;
  y: CanvasScale;
  ticks: Tick[];
  /** Room left of the plot for the texts of y's ticks. */
  room: number;
  /** Room right of the plot for the names of lines. */
  endRoom: number;
  /** The width of one name's room, where x is names. */
  slot: number;
  /** The part of it that columns fill. */
  share: number;
  /** Whether every column has room for its value: an axis would say it again. */
  isLabelled: boolean;
}

function frameOf(panel: PlotPanel, xs: Across, drawn: Drawn, column: string, page: Page): Frame {
  const { width, isNarrow, type, data } = page;
  const { columns, runs, dots, rules } = drawn;
  const values = [...columns.flat(), ...dots, ...runs.flatMap(({ points }) => known(points))].map(({ y }) => y);
  const kind = kindOf(panel.y);
  const isFilled = columns.length > 0 || runs.some(({ mark }) => mark.mark === 'areaY');
  const height = Math.round(isNarrow ? Math.min(250, width * 0.78) : Math.min(300, Math.max(190, width * 0.42)));
  const slot = width / Math.max(1, xs.names.length);
  const valueWidth = widthOf(
    columns.flat().map(({ row, mark }) => data.text(row, mark.y ?? '')),
    type,
  );
  const isLabelled = columns.length === 1 && runs.length === 0 && xs.kind === 'category' && valueWidth + 4 < slot;
  const domain = domainOf(
    [...values, ...rules.map(({ y = '' }) => data.number(y))],
    panel.y,
    isFilled || panel.y?.zero === true,
    !isLabelled,
  );
  const { ticks, room } = upward(domain, kind, column, isNarrow ? 4 : 5, page);
  const names = runs.flatMap((run) => nameOf(run, page));
  const endRoom = names.length > 0 ? Math.min(width * 0.34, widthOf(names, type) + 16) : 12;
  // The highest tick has its unit, over its line.
  const topLines = wrapped(ticks.at(-1)?.text ?? '', width - endRoom, type).length;
  const isBelow = isLabelled && domain[0] < 0 ? type.line : 0;
  return {
    height,
    x: { ...xs.scale, range: isLabelled ? [0, width] : [room, width - endRoom] },
    y: { type: kind, domain, range: [height - isBelow, isLabelled ? type.line + 4 : topLines * type.line - 4] },
    ticks,
    room,
    endRoom,
    slot,
    share: Math.min(0.78, 96 / slot),
    isLabelled,
  };
}

function headingOf(panel: PlotPanel, xs: Across, column: string, { data, width, type }: Page): string[] {
  const label = panel.y?.label ?? (xs.kind === 'number' ? (data.columns.get(column)?.label ?? '') : '');
  return label === '' ? [] : wrapped(data.plain(label), width, type);
}

/** Sets every word within the plot: first those that must stand where they stand, then those that find room. */
function letter(panel: PlotPanel, xs: Across, drawn: Drawn, frame: Frame, base: Canvas, page: Page): Lettering {
  const { width, type, data, content } = page;
  const letters = new Lettering({ x: 0, y: -2, width, height: frame.height + 4 }, page);
  const spotOf = ({ x, y, mark }: Point): Spot => {
    const place = (panel.marks ?? []).filter(({ mark: name }) => name === 'barY').indexOf(mark);
    const [from, to] = place < 0 ? [x, x] : columnEnds(x, { place, count: drawn.columns.length, share: frame.share });
    return { x: base.x((from + to) / 2), y: base.y(y) };
  };
  letters.block(obstacles(drawn, frame.share, base));
  if (!frame.isLabelled)
    for (const [index, { value, text }] of frame.ticks.entries()) {
      const isTop = index === frame.ticks.length - 1;
      const lines = isTop ? wrapped(text, width - frame.endRoom, type) : [text];
      const y = base.y(value) + (isTop ? -5 - (lines.length - 1) * type.line : type.size * 0.36);
      letters.set({ lines, x: 0, y, anchor: 'start', tone: 'soft' });
    }
  if (frame.isLabelled)
    for (const point of drawn.columns.flat()) {
      const spot = spotOf(point);
      const y = point.y < 0 ? spot.y + type.size + 2 : spot.y - 6;
      const text = data.text(point.row, point.mark.y ?? '');
      const isBold = point.row.isAccent;
      letters.set({ lines: [text], x: spot.x, y, anchor: 'middle', tone: wordsTone(point.tone), isBold });
    }
  const missing = missingAt(panel, xs, page);
  const lastKnown = Math.max(
    -0.5,
    ...[...drawn.columns.flat(), ...drawn.dots, ...drawn.runs.flatMap(({ points }) => known(points))].map(({ x }) => x),
  );
  const trailing = content.ends === undefined ? [] : missing.filter((x) => x > lastKnown);
  if (content.ends !== undefined) {
    const edge = xs.kind === 'category' ? lastKnown + 0.5 : Math.max(frame.x.domain[0], lastKnown);
    const isEdge = trailing.length === 0 && xs.kind === 'category';
    letters.end(data.plain(content.ends), isEdge ? base.x(edge) - 2 : base.x(edge), frame.height);
  }
  for (const x of missing.filter((one) => !trailing.includes(one))) setUnknown(letters, x, frame, base, page);
  const ends = drawn.runs.flatMap((run) => {
    const last = known(run.points).at(-1);
    return run.name === '' || !last ? [] : [{ texts: nameOf(run, page), y: base.y(last.y), tone: wordsTone(run.tone) }];
  });
  letters.names(ends, width - frame.endRoom + 8, frame.endRoom - 8, frame.height);
  for (const { y = '', text = '' } of drawn.rules)
    letters.rule(data.plain(text), base.y(data.number(y)), base.x(frame.x.domain[0]), base.x(frame.x.domain[1]));
  const points = [...drawn.dots, ...drawn.columns.flat(), ...drawn.runs.flatMap((run) => known(run.points))];
  for (const { row, mark, ...point } of drawn.named)
    letters.value(
      { row, mark, ...point },
      spotOf({ row, mark, ...point }),
      data.text(row, mark.text ?? 'label'),
      row.isAccent,
    );
  for (const point of frame.isLabelled || drawn.named.length > 0 ? [] : tellingPoints(drawn, points))
    letters.value(point, spotOf(point), data.text(point.row, point.mark.y ?? ''), point.row.isAccent);
  for (const { at, over, y, text } of panel.annotations) {
    const find = (name: string): Point | undefined =>
      points.find(({ row, mark }) => isNamed(row, name) && (y === undefined || mark.y === y));
    const [point, first, last] = [at, over?.[0], over?.[1]].map((name) =>
      name === undefined ? undefined : find(name),
    );
    // Over a column that has its value over it, the annotation speaks from above that.
    const lift = frame.isLabelled && point && point.y >= 0 ? type.line : 0;
    if (point) letters.annotation(data.plain(text), { ...spotOf(point), y: spotOf(point).y - lift });
    if (first && last) letters.bracket(data.plain(text), spotOf(first).x, spotOf(last).x);
  }
  return letters;
}

/** The name of a line and its last value. */
function nameOf({ name, points }: Run, { data }: Page): string[] {
  const last = known(points).at(-1);
  return name === '' || !last ? [] : [name, data.text(last.row, last.mark.y ?? '')];
}

/** The points whose values are written where not all can be: those that the title is about, and the last of each line. */
function tellingPoints({ columns, runs, dots }: Drawn, points: readonly Point[]): Point[] {
  const unnamed = runs.filter(({ name }) => name === '');
  const last = [...columns, dots, ...unnamed.map((run) => known(run.points))].flatMap((of) => of.at(-1) ?? []);
  const all = [...points.filter(({ row }) => row.isAccent), ...last];
  // A dot on a line is the same point twice.
  return all.filter(
    (one, index) => all.findIndex(({ row, x, y }) => row === one.row && x === one.x && y === one.y) === index,
  );
}

/** Where a row has no value. */
function missingAt(panel: PlotPanel, xs: Across, page: Page): number[] {
  const [mark] = (panel.marks ?? []).filter(isOfRows);
  if (!mark) return [];
  const missing = rowsOf(mark, page).filter((row) => numberIn(row, mark.y) === null);
  const places = missing.flatMap((row) => xs.of(row, mark) ?? []);
  const present = rowsOf(mark, page).flatMap((row) => (numberIn(row, mark.y) === null ? [] : (xs.of(row, mark) ?? [])));
  return [...new Set(places)].filter((place) => !present.includes(place));
}

/** The word for the unknown in the room of its name; where it has none, a mark that the key explains. */
function setUnknown(letters: Lettering, x: number, { slot, height }: Frame, base: Canvas, { data, type }: Page): void {
  const lines = wrapped(data.unknown, slot - 4, type);
  const fits = lines.length <= 4 && !lines.some((line) => line.endsWith('-'));
  const shown = fits ? lines : ['?'];
  const y = height - 8 - (shown.length - 1) * type.line;
  letters.set({ lines: shown, x: base.x(x), y, anchor: 'middle', tone: 'soft' });
}

function obstacles({ columns, runs, dots }: Drawn, share: number, base: Canvas): ReturnType<typeof boxesAlong> {
  const spot = ({ x, y }: Point): Spot => ({ x: base.x(x), y: base.y(y) });
  const bars = columns.flatMap((points, place) =>
    points.map(({ x, y }) => {
      const [from, to] = columnEnds(x, { place, count: columns.length, share });
      const [one, other] = [base.y(y), base.y(0)];
      return {
        x: base.x(from),
        y: Math.min(one, other),
        width: base.x(to) - base.x(from),
        height: Math.abs(one - other),
      };
    }),
  );
  const lines = runs.flatMap(({ points }) =>
    points.flatMap((point, index) => {
      const next = points[index + 1];
      return point && next ? boxesAlong(spot(point), spot(next)) : [];
    }),
  );
  const marks = dots.map((point) => ({ x: spot(point).x - 7, y: spot(point).y - 7, width: 14, height: 14 }));
  return [...bars, ...lines, ...marks];
}
