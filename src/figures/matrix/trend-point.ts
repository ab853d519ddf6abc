import type { RatedPlace, RatedPoint } from '../../charts/rated-marks.ts';
import type { MatrixData } from './matrix-data.ts';

/** A trend's point on the map, as the editors and as readers see it. */
export function trendPoint(
  { axes }: Pick<MatrixData, 'axes'>,
  trend: MatrixData['trends'][number],
  index: number,
  yours?: RatedPlace,
  theirs?: RatedPlace,
): RatedPoint {
  const nothing = { value: 1, low: 1, high: 1 };
  return {
    id: trend.id,
    label: trend.label,
    mark: String(index + 1),
    x: trend.ratings[axes.x] ?? nothing,
    y: trend.ratings[axes.y] ?? nothing,
    trail: trend.trail,
    ...(yours ? { yours } : {}),
    ...(theirs ? { theirs } : {}),
  };
}
