import type { RatedPlace, RatedPoint } from '../../charts/rated-marks.ts';
import type { RatingMapData } from '../../charts/rating-map.ts';
import type { MatrixOutline } from './reading.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of a trend on the map and in lists, so that it is not taken for a rank: A to Z, then AA, AB and so on. */
export function trendMark(index: number): string {
  const first = Math.floor(index / letters.length) - 1;
  return `${first < 0 ? '' : trendMark(first)}${letters[index % letters.length] ?? ''}`;
}

/** A trend's point on the map, as the editors and as readers see it. */
export function trendPoint(
  { axes }: Pick<MatrixOutline, 'axes'>,
  trend: MatrixOutline['trends'][number],
  index: number,
  yours?: RatedPlace,
  theirs?: RatedPlace,
): RatedPoint {
  const nothing = { value: 1, low: 1, high: 1 };
  return {
    id: trend.id,
    label: trend.label,
    mark: trendMark(index),
    x: trend.ratings[axes.x] ?? nothing,
    y: trend.ratings[axes.y] ?? nothing,
    trail: trend.trail,
    ...(yours ? { yours } : {}),
    ...(theirs ? { theirs } : {}),
  };
}

/** What the picture of a matrix shows: these points on its two axes. */
export function ratingMap({ axes, lenses, quadrants }: MatrixOutline, points: RatedPoint[]): RatingMapData {
  const axis = (name: string): RatingMapData['x'] => {
    const { label = name, steps = [] } = lenses.find(({ id }) => id === name) ?? {};
    return { label, words: steps.map(({ word }) => word) };
  };
  return { points, x: axis(axes.x), y: axis(axes.y), quadrants };
}
