import { join } from '../../dom/join.ts';
import { pictureNames } from '../../dom/picture-names.ts';
import type { RatedPoint } from '../../charts/rated-marks.ts';
import { ratingMapNarrow, ratingMapWide, type RatingMapData } from '../../charts/rating-map.ts';
import { ratingMap } from './map-data.ts';
import type { Row } from './matrix-rows.ts';
import type { MatrixOutline } from './reading.ts';

/** The map of the trends that pass the filter, as the editors and readers rate them, with the selected one marked. */
export function matrixMap(outline: MatrixOutline, rows: readonly Row[], selected: string): RatingMapData {
  const points = rows.flatMap(({ body, point }): RatedPoint[] =>
    body.hidden ? [] : [point.id === selected ? { ...point, selected: true } : point],
  );
  const chosen = points.find((point) => point.selected);
  return {
    ...ratingMap(outline, points),
    isMovable: true,
    ...(chosen ? { held: chosen.yours ?? { x: chosen.x.value, y: chosen.y.value } } : {}),
  };
}

/** Brings a picture of a matrix to what it is to show. */
export function drawMap(picture: SVGSVGElement, map: RatingMapData): void {
  const names = pictureNames(picture);
  join(picture, picture.classList.contains('narrow') ? ratingMapNarrow(map, names) : ratingMapWide(map, names));
}
