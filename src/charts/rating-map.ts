import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A thing rated on two scales of steps, counted from 1; `low` and `high` say how sure the rating is. */
export interface RatedPoint {
  id: string;
  label: string;
  /** What stands in the mark, and in the key beside a narrow picture. */
  mark: string;
  x: { value: number; low: number; high: number };
  y: { value: number; low: number; high: number };
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
}

/** The map for wide places, 720 by 520, each mark with its name. */
export function ratingMapWide(data: RatingMapData, names: PictureNames): Scene {
  return ratingMap(data, names, { name: 'wide', width: 720, height: 520, left: 96, bottom: 64, labelled: true });
}

/** The map for narrow places, 340 by 360, marks numbered. */
export function ratingMapNarrow(data: RatingMapData, names: PictureNames): Scene {
  return ratingMap(data, names, { name: 'narrow', width: 340, height: 360, left: 30, bottom: 46, labelled: false });
}

function ratingMap(data: RatingMapData, names: PictureNames, layout: Layout): Scene {
  const { width, height, left, bottom } = layout;
  const [right, top, floor] = [width - 6, 8, height - bottom];
  const x = linear([0.5, data.x.words.length + 0.5], [left, right]);
  const y = linear([0.5, data.y.words.length + 0.5], [floor, top]);
  const [middleX, middleY] = [(left + right) / 2, (top + floor) / 2];
  const frame = scene('rect', 'frame', { class: 'frame', x: left, y: top, width: right - left, height: floor - top });
  const middle = [
    scene('line', 'middle x', { class: 'middle', x1: rounded(middleX), x2: rounded(middleX), y1: top, y2: floor }),
    scene('line', 'middle y', { class: 'middle', x1: left, x2: right, y1: rounded(middleY), y2: rounded(middleY) }),
  ];
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
    [frame, ...middle, ...quadrantNames(data, layout, { left, right, top, floor }), ...axes(data, layout, x, y, floor), ...points(data, layout, x, y)],
  );
}

function quadrantNames(
  { quadrants }: RatingMapData,
  layout: Layout,
  { left, right, top, floor }: Record<'left' | 'right' | 'top' | 'floor', number>,
): Scene[] {
  const characters = layout.labelled ? 40 : 20;
  return (['low-low', 'high-low', 'low-high', 'high-high'] as const).flatMap((corner) => {
    const [horizontal, vertical] = corner.split('-');
    const lines = labelLines(quadrants[corner], characters);
    return lines.map((line, row) =>
      scene(
        'text',
        `quadrant ${corner} ${row}`,
        {
          class: 'quadrant',
          x: horizontal === 'low' ? left + 8 : right - 8,
          y: vertical === 'high' ? top + 18 + row * 15 : floor - 10 - (lines.length - 1 - row) * 15,
          'text-anchor': horizontal === 'low' ? 'start' : 'end',
        },
        line,
      ),
    );
  });
}

function axes(data: RatingMapData, layout: Layout, x: (step: number) => number, y: (step: number) => number, floor: number): Scene[] {
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

/** A point's place: things rated alike stand side by side. */
interface Placed {
  point: RatedPoint;
  index: number;
  cx: number;
  cy: number;
  /** Whether the name stands under the mark, so that two in one place keep theirs apart. */
  below: boolean;
}

const radius = 12;

function points(data: RatingMapData, layout: Layout, x: (step: number) => number, y: (step: number) => number): Scene[] {
  const placed = data.points.map((point, index): Placed => {
    const tied = data.points.filter((other) => other.x.value === point.x.value && other.y.value === point.y.value);
    const place = tied.indexOf(point);
    const aside = (place - (tied.length - 1) / 2) * radius * 2.6;
    return { point, index, cx: rounded(x(point.x.value) + aside), cy: rounded(y(point.y.value)), below: place % 2 === 1 };
  });
  // Names over marks over spreads, so that no line runs through a word.
  return [
    ...placed.flatMap((place) => spreads(place, x, y)),
    ...placed.flatMap(({ point, cx, cy, index }) => [
      scene('circle', `mark ${point.id}`, { class: 'mark', cx, cy, r: radius }),
      scene('text', `number ${point.id}`, { class: 'number', x: cx, y: rounded(cy + 4.5), 'text-anchor': 'middle' }, point.mark || String(index + 1)),
    ]),
    ...placed.flatMap((place) => (layout.labelled ? name(place) : [])),
  ];
}

/** How far a rating could reasonably move. */
function spreads({ point, cx, cy }: Placed, x: (step: number) => number, y: (step: number) => number): Scene[] {
  return [
    scene('line', `spread x ${point.id}`, { class: 'spread', x1: rounded(x(point.x.low)), x2: rounded(x(point.x.high)), y1: cy, y2: cy }),
    scene('line', `spread y ${point.id}`, { class: 'spread', x1: cx, x2: cx, y1: rounded(y(point.y.low)), y2: rounded(y(point.y.high)) }),
  ];
}

function name({ point, cx, cy, below }: Placed): Scene[] {
  const lines = labelLines(point.label, 20);
  const first = below ? cy + radius + 16 : cy - radius - 7 - (lines.length - 1) * 16;
  return lines.map((line, row) =>
    scene('text', `name ${point.id} ${row}`, { class: 'name', x: cx, y: rounded(first + row * 16), 'text-anchor': 'middle' }, line),
  );
}
