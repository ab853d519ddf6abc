import { ticks } from 'd3-array';
import { contours } from 'd3-contour';
import { linear } from './linear.ts';
import { picture, pointText, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** An output over two inputs, and its target. */
export interface TwoWayData {
  /** Even steps, from low to high. */
  xs: readonly number[];
  ys: readonly number[];
  /** `values[row][column]` at `ys[row]` and `xs[column]`; not finite where undefined. */
  values: readonly (readonly number[])[];
  target: number;
  targetText: string;
  /** The inputs of the case. */
  present: { x: number; y: number };
  x: { label: string; write: (value: number) => string };
  y: { label: string; write: (value: number) => string };
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  left: number;
  right: number;
  height: number;
  ticks: number;
}

const top = 26;

/** The map for wide screens, 720 wide. */
export function twoWayWide(data: TwoWayData, names: PictureNames): Scene {
  return twoWayMap(data, names, { name: 'wide', width: 720, left: 110, right: 40, height: 300, ticks: 5 });
}

/** The map for narrow screens, 340 wide. */
export function twoWayNarrow(data: TwoWayData, names: PictureNames): Scene {
  return twoWayMap(data, names, { name: 'narrow', width: 340, left: 78, right: 24, height: 230, ticks: 3 });
}

/** Shades the area that reaches the target and draws a contour at the target. */
function twoWayMap(
  data: TwoWayData,
  names: PictureNames,
  { name, width, left, right, height, ticks: count }: Layout,
): Scene {
  const floor = top + height;
  const [xLow = 0, xHigh = 1] = [data.xs[0], data.xs.at(-1)];
  const [yLow = 0, yHigh = 1] = [data.ys[0], data.ys.at(-1)];
  const x = linear([xLow, xHigh], [left, width - right]);
  const y = linear([yLow, yHigh], [floor, top]);
  // d3-contour puts grid points at the centres of cells, half a cell in from the edge.
  const place = ([column, row]: Point): Point => [
    linear([0.5, data.xs.length - 0.5], [left, width - right])(Math.min(data.xs.length - 0.5, Math.max(0.5, column))),
    linear([0.5, data.ys.length - 0.5], [floor, top])(Math.min(data.ys.length - 0.5, Math.max(0.5, row))),
  ];
  const grid = reached(data);
  const rings = grid.map((ring) => ring.map(place));
  const onFrame = ([atX, atY]: Point, [toX, toY]: Point): boolean =>
    (atX === toX && (atX === left || atX === width - right)) || (atY === toY && (atY === top || atY === floor));
  const lines = grid.flatMap((ring) =>
    ring.slice(1).flatMap((to, index): [Point, Point][] => {
      const from = ring[index] ?? to;
      const side: [Point, Point] = [place(from), place(to)];
      return onFrame(...side) || besideUndefined(data, from, to) ? [] : [side];
    }),
  );
  const [middle] = [...lines].sort(([, a], [, b]) => fromCentre(a, width, floor) - fromCentre(b, width, floor));
  const body = [
    ...(rings.length > 0
      ? [
          scene('path', 'reached', {
            class: 'reached',
            d: rings.map((ring) => `M${ring.map(pointText).join('L')}Z`).join(''),
          }),
        ]
      : []),
    scene('rect', 'frame', { class: 'frame', x: left, y: top, width: width - left - right, height }),
    ...(lines.length > 0
      ? [
          scene('path', 'contour', {
            class: 'contour',
            d: lines.map(([from, to]) => `M${pointText(from)}L${pointText(to)}`).join(''),
          }),
        ]
      : []),
    ...ticks(xLow, xHigh, count).map((tick) =>
      scene(
        'text',
        `x ${tick}`,
        { class: 'step', x: rounded(x(tick)), y: floor + 20, 'text-anchor': 'middle' },
        data.x.write(tick),
      ),
    ),
    ...ticks(yLow, yHigh, count).map((tick) =>
      scene(
        'text',
        `y ${tick}`,
        { class: 'step', x: left - 8, y: rounded(y(tick) + 4.5), 'text-anchor': 'end' },
        data.y.write(tick),
      ),
    ),
    scene(
      'text',
      'x label',
      { class: 'axis', x: width - right, y: floor + 42, 'text-anchor': 'end' },
      `${data.x.label} →`,
    ),
    scene('text', 'y label', { class: 'axis', x: 2, y: top - 12 }, `↑ ${data.y.label}`),
    ...(middle
      ? [
          scene(
            'text',
            'target',
            {
              class: 'value',
              x: rounded(Math.min(width - right - 60, Math.max(left + 60, middle[1][0]))),
              y: rounded(Math.max(top + 16, middle[1][1] - 8)),
              'text-anchor': 'middle',
            },
            data.targetText,
          ),
        ]
      : []),
    ...cross(x(data.present.x), y(data.present.y)),
  ];
  return picture('two-way', name, [width, floor + 50], names, body);
}

type Point = [x: number, y: number];

/** The rings around the area that reaches the target, in grid coordinates (d3-contour: marching squares with interpolation). */
function reached({ xs, ys, values, target }: TwoWayData): Point[][] {
  if (!Number.isFinite(target)) return [];
  const flat = values.flatMap((row) => row.map((value) => (Number.isFinite(value) ? value : NaN)));
  const shape = contours().size([xs.length, ys.length]).smooth(true).contour(flat, target);
  return (shape.coordinates as Point[][][]).flat();
}

/**
 * Whether a side of a ring runs beside an undefined point. There the ring marks the end of the defined area, not the target.
 * (d3-contour draws that side through the last defined points.)
 */
function besideUndefined({ values }: TwoWayData, [fromX, fromY]: Point, [toX, toY]: Point): boolean {
  const [columns, rows] = [around((fromX + toX) / 2 - 0.5), around((fromY + toY) / 2 - 0.5)];
  return rows.some((row) =>
    columns.some((column) => values[row]?.[column] !== undefined && !Number.isFinite(values[row][column])),
  );
}

/** The grid points on both sides of a position, and the nearest one. */
function around(place: number): number[] {
  return [Math.ceil(place) - 1, Math.round(place), Math.floor(place) + 1];
}

function fromCentre([x, y]: Point, width: number, floor: number): number {
  return Math.hypot(x - width / 2, y - (top + floor) / 2);
}

function cross(x: number, y: number): Scene[] {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
  const [at, to] = [rounded(x), rounded(y)];
  return [
    scene('line', 'present across', { class: 'present', x1: rounded(x - 7), x2: rounded(x + 7), y1: to, y2: to }),
    scene('line', 'present down', { class: 'present', x1: at, x2: at, y1: rounded(y - 7), y2: rounded(y + 7) }),
  ];
}
