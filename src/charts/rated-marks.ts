import { cellPlaces } from './cell-places.ts';
import { rounded, scene, type Scene } from './scene.ts';

/** A rating on a scale of steps, counted from 1; `low` and `high` express its uncertainty. */
export interface Rating {
  value: number;
  low: number;
  high: number;
}

/** A position on the map: a step on each scale, counted from 1. */
export interface RatedPlace {
  x: number;
  y: number;
}

/**
 * A thing rated on two scales, by the editors and by others. Never mutate one: maps cache what they drew for each object.
 */
export interface RatedPoint {
  id: string;
  label: string;
  /** The text in the mark, and in the key beside the picture. */
  mark: string;
  x: Rating;
  y: Rating;
  /** The editors' earlier ratings, oldest first. */
  trail?: readonly RatedPlace[];
  /** The reader's rating, if different, and that of the reading compared with. */
  yours?: RatedPlace;
  theirs?: RatedPlace;
  selected?: boolean;
}

/** Converts a step to pixels. */
export type Scale = (step: number) => number;

/** Whose rating a mark stands for. */
type Whose = 'editors' | 'yours' | 'theirs';

/** A mark with its position: marks with equal ratings are side by side. `rest` counts those that did not fit. */
export interface PlacedMark {
  point: RatedPoint;
  whose: Whose;
  cx: number;
  cy: number;
  radius: number;
  rest: number;
}

/** Positions each point's marks, side by side with others in the same cell. */
export function placedMarks(points: readonly RatedPoint[], x: Scale, y: Scale): Map<RatedPoint, PlacedMark[]> {
  const marks = points.flatMap(marksOf);
  const counts = new Map<string, number>();
  for (const { cell } of marks) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const [width, height] = [x(2) - x(1), y(1) - y(2)];
  const cells = new Map(
    [...counts].map(([cell, count]) => [cell, { count, places: cellPlaces(count, width, height), taken: 0 }]),
  );
  const placed = new Map(points.map((point) => [point, [] as PlacedMark[]]));
  for (const { point, whose, at, cell } of marks) {
    const around = cells.get(cell);
    const place = around?.places[around.taken];
    if (!around || !place) continue;
    around.taken += 1;
    const rest = around.taken === around.places.length ? around.count - around.places.length : 0;
    placed.get(point)?.push({
      point,
      whose,
      cx: rounded(x(at.x) + place.dx),
      cy: rounded(y(at.y) + place.dy),
      radius: place.radius,
      rest: rest > 0 ? rest + 1 : 0,
    });
  }
  return placed;
}

/** A point's marks, each with the key of its cell. */
function marksOf(point: RatedPoint): { point: RatedPoint; whose: Whose; at: RatedPlace; cell: string }[] {
  const places: [Whose, RatedPlace | undefined][] = [
    ['editors', { x: point.x.value, y: point.y.value }],
    ['yours', point.yours],
    ['theirs', point.theirs],
  ];
  return places.flatMap(([whose, at]) => (at ? [{ point, whose, at, cell: `${at.x} ${at.y}` }] : []));
}

/** A point's scenes, and what they were drawn from. */
export interface DrawnPoint {
  from: { marks: readonly PlacedMark[]; firstX: number; firstY: number };
  trail: readonly Scene[];
  spreads: readonly Scene[];
  moves: readonly Scene[];
  marks: readonly Scene[];
}

/** A point's scenes, reused from the last drawing if the point and its marks are unchanged. */
export function drawnPoint(
  point: RatedPoint,
  marks: readonly PlacedMark[],
  x: Scale,
  y: Scale,
  drawn: WeakMap<RatedPoint, DrawnPoint>,
): DrawnPoint {
  // The position of the first steps identifies the scales.
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
  return (
    before.length === now.length &&
    before.every(({ whose, cx, cy, radius, rest }, index) => {
      const mark = now[index];
      return mark?.whose === whose && mark.cx === cx && mark.cy === cy && mark.radius === radius && mark.rest === rest;
    })
  );
}

function drawnMark({ point, whose, cx, cy, radius, rest }: PlacedMark): Scene[] {
  const key = whose === 'editors' ? point.id : `${point.id} ${whose}`;
  const moved = whose === 'editors' && point.yours !== undefined;
  const looks = ['mark', whose, moved ? 'left' : '', point.selected ? 'held' : '']
    .filter((look) => look !== '')
    .join(' ');
  const number = scene(
    'text',
    `number ${key}`,
    { class: radius < 12 ? 'number small' : 'number', x: cx, y: rounded(cy + 4.5), 'text-anchor': 'middle' },
    rest > 0 ? `+${rest}` : point.mark,
  );
  // A count of the rest has no shape around it.
  if (rest > 0) return [number];
  // Theirs is square, so that it differs by more than colour.
  const shape =
    whose === 'theirs'
      ? scene('rect', `mark ${key}`, {
          class: looks,
          x: rounded(cx - radius * 0.9),
          y: rounded(cy - radius * 0.9),
          width: rounded(radius * 1.8),
          height: rounded(radius * 1.8),
        })
      : scene('circle', `mark ${key}`, { class: looks, cx, cy, r: radius });
  return [shape, number];
}

/** The uncertainty of the editors' rating. */
function spreads({ point, whose, cx, cy, rest }: PlacedMark, x: Scale, y: Scale): Scene[] {
  if (whose !== 'editors' || rest > 0) return [];
  const isSpread = ({ low, high }: Rating): boolean => low < high;
  return [
    ...(isSpread(point.x)
      ? [
          scene('line', `spread x ${point.id}`, {
            class: 'spread',
            x1: rounded(x(point.x.low)),
            x2: rounded(x(point.x.high)),
            y1: cy,
            y2: cy,
          }),
        ]
      : []),
    ...(isSpread(point.y)
      ? [
          scene('line', `spread y ${point.id}`, {
            class: 'spread',
            x1: cx,
            x2: cx,
            y1: rounded(y(point.y.low)),
            y2: rounded(y(point.y.high)),
          }),
        ]
      : []),
  ];
}

/** The path from the earlier ratings to the present one. */
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

/** Lines from the editors' mark to the readers' marks. */
function moves(point: RatedPoint, marks: readonly PlacedMark[]): Scene[] {
  if (!point.yours && !point.theirs) return [];
  const from = marks.find(({ whose }) => whose === 'editors');
  return marks.flatMap(({ whose, cx, cy }) =>
    from && whose !== 'editors'
      ? [
          scene('line', `move ${point.id} ${whose}`, {
            class: `move ${whose}`,
            x1: from.cx,
            y1: from.cy,
            x2: cx,
            y2: cy,
          }),
        ]
      : [],
  );
}
