import { heldCell, heldWords } from './held-place.ts';
import { labelLines } from './label-lines.ts';
import { placeNames, textWidth, type Box } from './label-places.ts';
import { linear } from './linear.ts';
import {
  drawnPoint,
  placedMarks,
  type DrawnPoint,
  type PlacedMark,
  type RatedPlace,
  type RatedPoint,
  type Scale,
} from './rated-marks.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

export interface RatingMapData {
  points: readonly RatedPoint[];
  /** The words of each scale's steps, from least to most. */
  x: { label: string; words: readonly string[] };
  y: { label: string; words: readonly string[] };
  quadrants: Record<'low-low' | 'high-low' | 'low-high' | 'high-high', string>;
  /** Whether the marks can be taken hold of: then each has room for a finger around it. */
  isMovable?: boolean;
  /** Where the mark in hand stands: its steps are named beside it. */
  held?: RatedPlace;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  left: number;
  bottom: number;
  labelled: boolean;
  /** The radius of the room for a finger: 22 px where the picture is at its smallest. */
  reach: number;
  textSize: number;
  /** Caches the scenes of each point, so that unchanged ones are neither drawn nor compared again. */
  drawn: WeakMap<RatedPoint, DrawnPoint>;
}

const wide: Layout = {
  name: 'wide',
  width: 600,
  height: 520,
  left: 96,
  bottom: 64,
  labelled: true,
  reach: 24,
  textSize: 14,
  drawn: new WeakMap(),
};
const narrow: Layout = {
  name: 'narrow',
  width: 340,
  height: 250,
  left: 30,
  bottom: 46,
  labelled: false,
  reach: 27,
  // At 320 px the picture is shown at 0.82 of its size, and its text is to be no smaller than 12 px.
  textSize: 15,
  drawn: new WeakMap(),
};
/** With more points than this, names clutter the map, and the key beside the picture is easier to read. */
const mostNames = 40;
const nameSize = 14;

/** The map for wide screens, 600 by 520, with names beside the marks where they fit. */
export function ratingMapWide(data: RatingMapData, names: PictureNames): Scene {
  return ratingMap(data, names, wide);
}

/** The map for narrow screens, 340 by 250, with numbered marks. */
export function ratingMapNarrow(data: RatingMapData, names: PictureNames): Scene {
  return ratingMap(data, names, narrow);
}

/** The rating at a position in the picture, for dragging. */
export function placeAt(
  data: Pick<RatingMapData, 'x' | 'y'>,
  layout: 'wide' | 'narrow',
  at: { x: number; y: number },
): RatedPlace {
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
  const marks = placedMarks(data.points, x, y);
  const drawn = data.points.map((point) => drawnPoint(point, marks.get(point) ?? [], x, y, layout.drawn));
  return picture('rating-map', layout.name, [width, height], names, [
    scene('rect', 'frame', { class: 'frame', x: left, y: top, width: right - left, height: floor - top }),
    scene('line', 'middle x', { class: 'middle', x1: rounded(middleX), x2: rounded(middleX), y1: top, y2: floor }),
    scene('line', 'middle y', { class: 'middle', x1: left, x2: right, y1: rounded(middleY), y2: rounded(middleY) }),
    ...(data.held ? [heldCell(data.held, x, y)] : []),
    ...quadrants.map(({ piece }) => piece),
    ...axes(data, layout, x, y, floor),
    // Lines, marks and names are stacked so that no line crosses a word, and grouped so that moving a rating changes few nodes.
    scene('g', 'lines', {}, [...drawn.flatMap(({ trail }) => trail), ...drawn.flatMap(({ spreads }) => spreads)]),
    scene(
      'g',
      'moves',
      {},
      drawn.flatMap(({ moves }) => moves),
    ),
    ...(data.isMovable
      ? [
          scene(
            'g',
            'reaches',
            {},
            [...marks.values()].flat().flatMap((mark) => reach(mark, layout)),
          ),
        ]
      : []),
    scene(
      'g',
      'marks',
      {},
      drawn.flatMap(({ marks: own }) => own),
    ),
    scene(
      'g',
      'names',
      {},
      layout.labelled && data.points.length <= mostNames
        ? nameTexts(
            [...marks.values()].flat(),
            quadrants.map(({ box }) => box),
            frame,
          )
        : [],
    ),
    ...(data.held
      ? [
          heldWords([data.x.words, data.y.words], data.held, [...marks.values()].flat(), {
            x,
            y,
            frame,
            textSize: layout.textSize,
          }),
        ]
      : []),
  ]);
}

function reach({ point, whose, cx, cy, rest }: PlacedMark, layout: Layout): Scene[] {
  if (whose === 'theirs' || rest > 0) return [];
  return [scene('circle', `reach ${point.id} ${whose}`, { class: 'reach', cx, cy, r: layout.reach })];
}

function quadrantNames(
  { quadrants }: RatingMapData,
  layout: Layout,
  { left, right, top, floor }: Edges,
): { piece: Scene; box: Box }[] {
  const characters = layout.labelled ? 40 : 20;
  return (['low-low', 'high-low', 'low-high', 'high-high'] as const).flatMap((corner) => {
    const [horizontal, vertical] = corner.split('-');
    const lines = labelLines(quadrants[corner], characters);
    return lines.map((line, row) => {
      const isLeft = horizontal === 'low';
      const [at, base] = [
        isLeft ? left + 8 : right - 8,
        vertical === 'high' ? top + 18 + row * 15 : floor - 10 - (lines.length - 1 - row) * 15,
      ];
      const length = textWidth(line, layout.textSize);
      return {
        piece: scene(
          'text',
          `quadrant ${corner} ${row}`,
          { class: 'quadrant', x: at, y: base, 'text-anchor': isLeft ? 'start' : 'end' },
          line,
        ),
        box: { x: isLeft ? at : at - length, y: base - 12, width: length, height: 16 },
      };
    });
  });
}

function axes(data: RatingMapData, layout: Layout, x: Scale, y: Scale, floor: number): Scene[] {
  // Narrow pictures only have room for the ends of a scale.
  const shown = (words: readonly string[], index: number): boolean =>
    layout.labelled || index === 0 || index === words.length - 1;
  const across = data.x.words.flatMap((word, index) => {
    if (!shown(data.x.words, index)) return [];
    const anchor = layout.labelled ? 'middle' : index === 0 ? 'start' : 'end';
    const at = layout.labelled ? x(index + 1) : index === 0 ? x(0.5) : x(data.x.words.length + 0.5);
    return [scene('text', `x ${index}`, { class: 'step', x: rounded(at), y: floor + 20, 'text-anchor': anchor }, word)];
  });
  const up = layout.labelled
    ? data.y.words.map((word, index) =>
        scene(
          'text',
          `y ${index}`,
          { class: 'step', x: layout.left - 10, y: rounded(y(index + 1) + 4), 'text-anchor': 'end' },
          word,
        ),
      )
    : [];
  return [
    ...across,
    ...up,
    scene(
      'text',
      'x axis',
      {
        class: 'axis',
        x: rounded((layout.left + layout.width) / 2),
        y: layout.height - (layout.labelled ? 16 : 4),
        'text-anchor': 'middle',
      },
      `${data.x.label} →`,
    ),
    scene(
      'text',
      'y axis',
      {
        class: 'axis',
        transform: `translate(${layout.labelled ? 12 : 14} ${rounded(floor / 2)}) rotate(-90)`,
        'text-anchor': 'middle',
      },
      `${data.y.label} →`,
    ),
  ];
}

/** Names beside the marks, the reader's own mark if there is one. */
function nameTexts(marks: readonly PlacedMark[], quadrants: readonly Box[], frame: Edges): Scene[] {
  const named = marks.filter(({ point, whose, rest }) => rest === 0 && whose === (point.yours ? 'yours' : 'editors'));
  const boxes = marks.map(({ cx, cy, radius }): Box => ({
    x: cx - radius - 1,
    y: cy - radius - 1,
    width: 2 * radius + 2,
    height: 2 * radius + 2,
  }));
  const within: Box = {
    x: frame.left + 2,
    y: frame.top + 2,
    width: frame.right - frame.left - 4,
    height: frame.floor - frame.top - 4,
  };
  const placed = placeNames(
    named.map(({ point, cx, cy, radius }) => ({ id: point.id, name: point.label, cx, cy, radius })),
    [...boxes, ...quadrants],
    within,
    nameSize,
  );
  return placed.flatMap(({ id, lines, anchor }) =>
    lines.map(({ text, x, y }, row) =>
      scene('text', `name ${id} ${row}`, { class: 'name', x: rounded(x), y: rounded(y), 'text-anchor': anchor }, text),
    ),
  );
}
