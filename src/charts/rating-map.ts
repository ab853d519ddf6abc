import { cellPlaces } from './cell-places.ts';
import { labelLines } from './label-lines.ts';
import { placeNames, textWidth, type Box } from './label-places.ts';
import { linear } from './linear.ts';
import { rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A rating on a scale of steps, counted from 1; `low` and `high` say how sure it is. */
export interface Rating {
  value: number;
  low: number;
  high: number;
}

/** A place on the map: a step on each scale, counted from 1. */
export interface RatedPlace {
  x: number;
  y: number;
}

/** A thing rated on two scales, as the editors see it and as others do. One that changes is another object, for maps remember what they drew for each. */
export interface RatedPoint {
  id: string;
  label: string;
  /** What stands in the mark, and in the key beside the picture. */
  mark: string;
  x: Rating;
  y: Rating;
  /** Where the editors saw it in earlier editions, oldest first. */
  trail?: readonly RatedPlace[];
  /** Where the reader sees it, if elsewhere; and the one whose reading lies beside the reader's. */
  yours?: RatedPlace;
  theirs?: RatedPlace;
  /** Whether the reader has it in hand. */
  held?: boolean;
}

/** What a rating map shows. */
export interface RatingMapData {
  points: readonly RatedPoint[];
  /** The words of each scale's steps, from least to most. */
  x: { label: string; words: readonly string[] };
  y: { label: string; words: readonly string[] };
  quadrants: Record<'low-low' | 'high-low' | 'low-high' | 'high-high', string>;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  left: number;
  bottom: number;
  labelled: boolean;
  /** What was last drawn for each point here: what has not changed since is not made again, nor compared when it is joined. */
  drawn: WeakMap<RatedPoint, DrawnPoint>;
}

const wide: Layout = { name: 'wide', width: 600, height: 520, left: 96, bottom: 64, labelled: true, drawn: new WeakMap() };
const narrow: Layout = { name: 'narrow', width: 340, height: 360, left: 30, bottom: 46, labelled: false, drawn: new WeakMap() };
/** More names than this would be more to read than the key beside the picture. */
const mostNames = 40;
const nameSize = 14;

/** The map for wide places, 600 by 520, with names at the marks where there is room for them. */
export function ratingMapWide(data: RatingMapData, names: PictureNames): Scene {
  return ratingMap(data, names, wide);
}

/** The map for narrow places, 340 by 360, marks numbered. */
export function ratingMapNarrow(data: RatingMapData, names: PictureNames): Scene {
  return ratingMap(data, names, narrow);
}

/** The step on each scale that a point of a picture's pixels lies nearest to, for what is dragged there. */
export function placeAt(data: Pick<RatingMapData, 'x' | 'y'>, layout: 'wide' | 'narrow', at: { x: number; y: number }): RatedPlace {
  const { left, right, top, floor } = edges(layout === 'wide' ? wide : narrow);
  const step = (share: number, count: number): number => Math.min(count, Math.max(1, Math.floor(share * count) + 1));
  return {
    x: step((at.x - left) / (right - left), data.x.words.length),
    y: step((floor - at.y) / (floor - top), data.y.words.length),
  };
}

type Edges = Record<'left' | 'right' | 'top' | 'floor', number>;

function edges({ width, height, left, bottom }: Layout): Edges {
  return { left, right: width - 6, top: 8, floor: height - bottom };
}

function ratingMap(data: RatingMapData, names: PictureNames, layout: Layout): Scene {
  const { width, height } = layout;
  const frame = edges(layout);
  const { left, right, top, floor } = frame;
  const x = linear([0.5, data.x.words.length + 0.5], [left, right]);
  const y = linear([0.5, data.y.words.length + 0.5], [floor, top]);
  const [middleX, middleY] = [(left + right) / 2, (top + floor) / 2];
  const quadrants = quadrantNames(data, layout, frame);
  const marks = placedMarks(data, x, y);
  const drawn = data.points.map((point) => drawnPoint(point, marks.get(point) ?? [], x, y, layout));
  return scene(
    'svg',
    `map ${layout.name}`,
    {
      class: `rating-map ${layout.name}`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': names.title,
      'aria-describedby': names.description,
    },
    [
      scene('rect', 'frame', { class: 'frame', x: left, y: top, width: right - left, height: floor - top }),
      scene('line', 'middle x', { class: 'middle', x1: rounded(middleX), x2: rounded(middleX), y1: top, y2: floor }),
      scene('line', 'middle y', { class: 'middle', x1: left, x2: right, y1: rounded(middleY), y2: rounded(middleY) }),
      ...quadrants.map(({ piece }) => piece),
      ...axes(data, layout, x, y, floor),
      // Names over marks over lines, so that no line runs through a word; in layers, for a rating that moves changes few of them.
      scene('g', 'lines', {}, [...drawn.flatMap(({ trail }) => trail), ...drawn.flatMap(({ spreads }) => spreads)]),
      scene('g', 'moves', {}, drawn.flatMap(({ moves }) => moves)),
      scene('g', 'marks', {}, drawn.flatMap(({ marks: own }) => own)),
      scene('g', 'names', {}, layout.labelled && data.points.length <= mostNames ? nameTexts([...marks.values()].flat(), quadrants.map(({ box }) => box), frame) : []),
    ],
  );
}

function quadrantNames({ quadrants }: RatingMapData, layout: Layout, { left, right, top, floor }: Edges): { piece: Scene; box: Box }[] {
  const characters = layout.labelled ? 40 : 20;
  return (['low-low', 'high-low', 'low-high', 'high-high'] as const).flatMap((corner) => {
    const [horizontal, vertical] = corner.split('-');
    const lines = labelLines(quadrants[corner], characters);
    return lines.map((line, row) => {
      const isLeft = horizontal === 'low';
      const [at, base] = [isLeft ? left + 8 : right - 8, vertical === 'high' ? top + 18 + row * 15 : floor - 10 - (lines.length - 1 - row) * 15];
      const length = textWidth(line, nameSize);
      return {
        piece: scene('text', `quadrant ${corner} ${row}`, { class: 'quadrant', x: at, y: base, 'text-anchor': isLeft ? 'start' : 'end' }, line),
        box: { x: isLeft ? at : at - length, y: base - 12, width: length, height: 16 },
      };
    });
  });
}

function axes(data: RatingMapData, layout: Layout, x: Scale, y: Scale, floor: number): Scene[] {
  // Narrow pictures have room for the ends of a scale alone.
  const shown = (words: readonly string[], index: number): boolean => layout.labelled || index === 0 || index === words.length - 1;
  const across = data.x.words.flatMap((word, index) => {
    if (!shown(data.x.words, index)) return [];
    const anchor = layout.labelled ? 'middle' : index === 0 ? 'start' : 'end';
    const at = layout.labelled ? x(index + 1) : index === 0 ? x(0.5) : x(data.x.words.length + 0.5);
    return [scene('text', `x ${index}`, { class: 'step', x: rounded(at), y: floor + 20, 'text-anchor': anchor }, word)];
  });
  const up = layout.labelled
    ? data.y.words.map((word, index) =>
        scene('text', `y ${index}`, { class: 'step', x: layout.left - 10, y: rounded(y(index + 1) + 4), 'text-anchor': 'end' }, word),
      )
    : [];
  return [
    ...across,
    ...up,
    scene('text', 'x axis', { class: 'axis', x: rounded((layout.left + layout.width) / 2), y: layout.height - (layout.labelled ? 16 : 4), 'text-anchor': 'middle' }, `${data.x.label} →`),
    scene(
      'text',
      'y axis',
      { class: 'axis', transform: `translate(${layout.labelled ? 12 : 14} ${rounded(floor / 2)}) rotate(-90)`, 'text-anchor': 'middle' },
      `${data.y.label} →`,
    ),
  ];
}

/** Where a step lies in the picture, in pixels. */
type Scale = (step: number) => number;

/** Whose rating a mark stands for. */
type Whose = 'editors' | 'yours' | 'theirs';

/** A mark where it is drawn: things rated alike stand side by side. `rest` counts those for which there was no room. */
interface PlacedMark {
  point: RatedPoint;
  whose: Whose;
  cx: number;
  cy: number;
  radius: number;
  rest: number;
}

/** Each point's marks, side by side with the others of their cells. */
function placedMarks(data: RatingMapData, x: Scale, y: Scale): Map<RatedPoint, PlacedMark[]> {
  const marks = data.points.flatMap(marksOf);
  const cellOf = (at: RatedPlace): number => at.x * (data.y.words.length + 1) + at.y;
  const counts = new Map<number, number>();
  for (const { at } of marks) counts.set(cellOf(at), (counts.get(cellOf(at)) ?? 0) + 1);
  const [width, height] = [x(2) - x(1), y(1) - y(2)];
  const cells = new Map([...counts].map(([cell, count]) => [cell, { count, places: cellPlaces(count, width, height), taken: 0 }]));
  const placed = new Map(data.points.map((point) => [point, [] as PlacedMark[]]));
  for (const { point, whose, at } of marks) {
    const cell = cells.get(cellOf(at));
    const place = cell?.places[cell.taken];
    if (!cell || !place) continue;
    cell.taken += 1;
    const rest = cell.taken === cell.places.length ? cell.count - cell.places.length : 0;
    placed.get(point)?.push({ point, whose, cx: rounded(x(at.x) + place.dx), cy: rounded(y(at.y) + place.dy), radius: place.radius, rest: rest > 0 ? rest + 1 : 0 });
  }
  return placed;
}

function marksOf(point: RatedPoint): { point: RatedPoint; whose: Whose; at: RatedPlace }[] {
  const places: [Whose, RatedPlace | undefined][] = [
    ['editors', { x: point.x.value, y: point.y.value }],
    ['yours', point.yours],
    ['theirs', point.theirs],
  ];
  return places.flatMap(([whose, at]) => (at ? [{ point, whose, at }] : []));
}

/** A point's pieces, and what they were drawn from. */
interface DrawnPoint {
  from: { marks: readonly PlacedMark[]; firstX: number; firstY: number };
  trail: readonly Scene[];
  spreads: readonly Scene[];
  moves: readonly Scene[];
  marks: readonly Scene[];
}

function drawnPoint(point: RatedPoint, marks: readonly PlacedMark[], x: Scale, y: Scale, { drawn }: Layout): DrawnPoint {
  // Where the first steps lie tells the scales apart.
  const [firstX, firstY] = [x(1), y(1)];
  const last = drawn.get(point);
  if (last?.from.firstX === firstX && last.from.firstY === firstY && sameMarks(last.from.marks, marks)) return last;
  const now = {
    from: { marks, firstX, firstY },
    trail: trail(point, marks, x, y),
    spreads: marks.flatMap((mark) => spreads(mark, x, y)),
    moves: moves(point, marks),
    marks: marks.flatMap(drawnMark),
  };
  drawn.set(point, now);
  return now;
}

function sameMarks(before: readonly PlacedMark[], now: readonly PlacedMark[]): boolean {
  return before.length === now.length && before.every(({ whose, cx, cy, radius, rest }, index) => {
    const mark = now[index];
    return mark?.whose === whose && mark.cx === cx && mark.cy === cy && mark.radius === radius && mark.rest === rest;
  });
}

function drawnMark({ point, whose, cx, cy, radius, rest }: PlacedMark): Scene[] {
  const key = whose === 'editors' ? point.id : `${point.id} ${whose}`;
  const moved = whose === 'editors' && point.yours !== undefined;
  const looks = ['mark', whose, moved ? 'left' : '', point.held ? 'held' : ''].filter((look) => look !== '').join(' ');
  const number = scene('text', `number ${key}`, { class: radius < 12 ? 'number small' : 'number', x: cx, y: rounded(cy + 4.5), 'text-anchor': 'middle' }, rest > 0 ? `+${rest}` : point.mark);
  // A count of those without room is no mark, and has none around it.
  if (rest > 0) return [number];
  // Theirs is square, so that no colour is needed to tell it.
  const shape =
    whose === 'theirs'
      ? scene('rect', `mark ${key}`, { class: looks, x: rounded(cx - radius * 0.9), y: rounded(cy - radius * 0.9), width: rounded(radius * 1.8), height: rounded(radius * 1.8) })
      : scene('circle', `mark ${key}`, { class: looks, cx, cy, r: radius });
  return [shape, number];
}

/** How far a rating could reasonably move. */
function spreads({ point, whose, cx, cy, rest }: PlacedMark, x: Scale, y: Scale): Scene[] {
  if (whose !== 'editors' || rest > 0) return [];
  const isSpread = ({ low, high }: Rating): boolean => low < high;
  return [
    ...(isSpread(point.x) ? [scene('line', `spread x ${point.id}`, { class: 'spread', x1: rounded(x(point.x.low)), x2: rounded(x(point.x.high)), y1: cy, y2: cy })] : []),
    ...(isSpread(point.y) ? [scene('line', `spread y ${point.id}`, { class: 'spread', x1: cx, x2: cx, y1: rounded(y(point.y.low)), y2: rounded(y(point.y.high)) })] : []),
  ];
}

/** The way a thing came from earlier editions to where it stands. */
function trail(point: RatedPoint, marks: readonly PlacedMark[], x: Scale, y: Scale): Scene[] {
  if (!point.trail || point.trail.length === 0) return [];
  const mark = marks.find(({ whose }) => whose === 'editors');
  if (!mark) return [];
  const stops = point.trail.map((place) => [rounded(x(place.x)), rounded(y(place.y))] as const);
  const way = [...stops, [mark.cx, mark.cy] as const].map(([left, top]) => `${left} ${top}`);
  return [
    scene('path', `trail ${point.id}`, { class: 'trail', d: `M${way.join('L')}` }),
    ...stops.map(([cx, cy], index) => scene('circle', `stop ${point.id} ${index}`, { class: 'stop', cx, cy, r: 3.5 })),
  ];
}

/** A line from the editors' mark to the reader's, and to the other reader's. */
function moves(point: RatedPoint, marks: readonly PlacedMark[]): Scene[] {
  if (!point.yours && !point.theirs) return [];
  const from = marks.find(({ whose }) => whose === 'editors');
  return marks.flatMap(({ whose, cx, cy }) =>
    from && whose !== 'editors' ? [scene('line', `move ${point.id} ${whose}`, { class: `move ${whose}`, x1: from.cx, y1: from.cy, x2: cx, y2: cy })] : [],
  );
}

/** Names at the marks: at the reader's own where there is one. */
function nameTexts(marks: readonly PlacedMark[], quadrants: readonly Box[], frame: Edges): Scene[] {
  const named = marks.filter(({ point, whose, rest }) => rest === 0 && whose === (point.yours ? 'yours' : 'editors'));
  const boxes = marks.map(({ cx, cy, radius }): Box => ({ x: cx - radius - 1, y: cy - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 }));
  const within: Box = { x: frame.left + 2, y: frame.top + 2, width: frame.right - frame.left - 4, height: frame.floor - frame.top - 4 };
  const placed = placeNames(
    named.map(({ point, cx, cy, radius }) => ({ id: point.id, name: point.label, cx, cy, radius })),
    [...boxes, ...quadrants],
    within,
    nameSize,
  );
  return placed.flatMap(({ id, lines, anchor }) =>
    lines.map(({ text, x, y }, row) => scene('text', `name ${id} ${row}`, { class: 'name', x: rounded(x), y: rounded(y), 'text-anchor': anchor }, text)),
  );
}
