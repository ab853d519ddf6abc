import { join } from '../../dom/join.ts';
import { pictureNames } from '../../dom/picture-names.ts';
import type { RatedPoint } from '../../charts/rated-marks.ts';
import { ratingMapNarrow, ratingMapWide, type RatingMapData } from '../../charts/rating-map.ts';
import type { MatrixData } from './matrix-data.ts';
import type { Row } from './matrix-rows.ts';

/** What the picture of a matrix shows: the trends that pass the filter, as the editors and as readers see them, the one in hand marked. */
export function matrixMap({ axes, lenses, quadrants }: MatrixData, rows: readonly Row[], held: string): RatingMapData {
  const axis = (lens: string): RatingMapData['x'] => {
    const { label = lens, words = [] } = lenses.find(({ id }) => id === lens) ?? {};
    return { label, words };
  };
  const points = rows.flatMap(({ body, point }): RatedPoint[] =>
    body.hidden ? [] : [point.id === held ? { ...point, held: true } : point],
  );
  return { points, x: axis(axes.x), y: axis(axes.y), quadrants };
}

/** Brings a picture of a matrix to what it is to show. */
export function drawMap(picture: SVGSVGElement, map: RatingMapData): void {
  const names = pictureNames(picture);
  join(picture, picture.classList.contains('narrow') ? ratingMapNarrow(map, names) : ratingMapWide(map, names));
}
