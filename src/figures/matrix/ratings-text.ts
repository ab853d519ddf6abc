import { stepDifference } from '../../reading/step-difference.ts';
import { listWords, matrixWords, sentences, withCommas, withinWords, withSemicolons } from '../../words/words.ts';
import type { MatrixOutline } from './reading.ts';

/** A reader's ratings in words, trend by trend; empty where they have none. */
export function ratingsText(
  whose: string,
  { lenses, trends }: MatrixOutline,
  own: (trend: MatrixOutline['trends'][number], lens: string) => number | null,
): string {
  const texts = trends.flatMap((trend) => {
    const rated = lenses.flatMap(({ id, label, steps }) => {
      const step = own(trend, id);
      if (step === null) return [];
      const rating = withinWords.rating(label, steps[step - 1]?.word ?? String(step));
      return [withCommas([rating, stepDifference(step, trend.ratings[id]?.value ?? step)])];
    });
    return rated.length > 0 ? [matrixWords.ratings(trend.label, withSemicolons(rated))] : [];
  });
  return texts.length > 0 ? listWords.labelled(whose, sentences(texts)) : '';
}
