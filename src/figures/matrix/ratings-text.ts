import { stepDifference } from '../../reading/step-difference.ts';
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
      const word = (steps[step - 1]?.word ?? String(step)).toLowerCase();
      return [`${label.toLowerCase()} ${word}, ${stepDifference(step, trend.ratings[id]?.value ?? step)}`];
    });
    return rated.length > 0 ? [`${trend.label}: ${rated.join('; ')}.`] : [];
  });
  return texts.length > 0 ? `${whose}: ${texts.join(' ')}` : '';
}
