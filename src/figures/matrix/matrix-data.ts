import type { RatedPlace, Rating } from '../../charts/rated-marks.ts';
import type { RatingMapData } from '../../charts/rating-map.ts';

/** What the page hands to a trend matrix, as JSON beside it. */
export interface MatrixData {
  id: string;
  /** The lenses that are rated, with the words of their steps. */
  lenses: { id: string; label: string; counts: 'for' | 'against'; words: string[] }[];
  axes: { x: string; y: string };
  quadrants: RatingMapData['quadrants'];
  trends: { id: string; label: string; ratings: Record<string, Rating>; trail: RatedPlace[] }[];
}
