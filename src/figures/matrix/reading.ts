import { matrixWords as words, plural, readingWords } from '../../words/en.ts';
import type { RatedPlace, Rating } from '../../charts/rated-marks.ts';
import type { RatingMapData } from '../../charts/rating-map.ts';
import { fieldName } from '../../reading/fields.ts';
import { type FigureOutline, type Step } from '../../reading/outline.ts';
import { ranks, score } from './ranks.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { comparedWithEditors } from '../../reading/step-difference.ts';
import type { FigureReading, MemoPart } from '../figure-reading.ts';

/** A matrix: its rated lenses, and for each trend the editors' ratings, counted from 1. */
export interface MatrixOutline extends FigureOutline {
  kind: 'matrix';
  /** `counts` says whether more of it speaks for a trend or against it. */
  lenses: { id: string; label: string; counts: 'for' | 'against'; steps: Step[] }[];
  axes: { x: string; y: string };
  quadrants: RatingMapData['quadrants'];
  trends: { id: string; label: string; ratings: Record<string, Rating>; trail: RatedPlace[] }[];
}

/** How readings describe a matrix: what is rated differently, and the ranking that follows. */
export const reading: FigureReading<MatrixOutline> = {
  kind: 'matrix',
  counts,
  memo: (values, outline) => [memo(values, outline)],
};

function counts(values: ReadingValues, { id, lenses, trends }: MatrixOutline): string[] {
  const rated = trends.filter((trend) => lenses.some((lens) => values.has(fieldName('rating', id, trend.id, lens.id))));
  return rated.length === 0 ? [] : [readingWords.trendsRated(rated.length)];
}

function memo(values: ReadingValues, { id, title, chapter, lenses, trends: all }: MatrixOutline): MemoPart {
  const own = (trend: string, lens: string): number | null => {
    const value = values.get(fieldName('rating', id, trend, lens));
    return typeof value === 'number'
      ? Math.min(value, lenses.find((one) => one.id === lens)?.steps.length ?? value)
      : null;
  };
  const weight = (lens: string): number => {
    const value = values.get(fieldName('weight', id, lens));
    return typeof value === 'number' ? value : 1;
  };
  const rated = all.filter((trend) => lenses.some((lens) => own(trend.id, lens.id) !== null));
  const places = ranks(
    all.map((trend) => score(lenses, weight, (lens) => own(trend.id, lens) ?? trend.ratings[lens]?.value ?? 1)),
  );
  const order = all
    .map(({ label }, index) => ({ label, place: places[index] }))
    .sort((one, other) => (one.place?.rank ?? 0) - (other.place?.rank ?? 0));
  const weights = lenses
    .map((lens) => `${lens.label.toLowerCase()} ${weight(lens.id)} (${words.counts[lens.counts]})`)
    .join(', ');
  const isWeighed = lenses.some((lens) => weight(lens.id) !== 1);
  return {
    title: words.memoTitle(title),
    figure: `/${chapter}/#matrix-${id}`,
    summary:
      rated.length === 0
        ? words.allAsEditors(plural(all.length, 'trend'))
        : words.ratedDifferently(rated.length, plural(all.length, 'trend')),
    entries: [
      ...rated.map((trend) => ({
        text: trend.label,
        more: lenses.flatMap((lens) => {
          const [step, editors] = [own(trend.id, lens.id), trend.ratings[lens.id]?.value ?? 1];
          return step === null
            ? []
            : [
                words.memoRating(
                  lens.label,
                  lens.steps[step - 1]?.word ?? '',
                  comparedWithEditors(step, editors, lens.steps),
                ),
              ];
        }),
      })),
      ...(rated.length > 0 || isWeighed
        ? [
            {
              text: words.rankedBy(weights),
              more: order
                .slice(0, 10)
                .map(({ label, place }) => `${place?.tied ? '=' : ''}${place?.rank ?? ''} ${label}`),
            },
          ]
        : []),
    ],
  };
}
