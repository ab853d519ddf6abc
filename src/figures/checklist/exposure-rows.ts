import { listWords, readingWords, sentences } from '../../words/words.ts';
import type { ExposureData, ExposureRow } from '../../charts/exposure-layout.ts';
import { percentText } from '../../model/percent-text.ts';
import type { FieldKind } from '../../reading/fields.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ChecklistOutline } from './reading.ts';
import { riskWords } from './risk-fields.ts';
import { isLeftOut, ownExposure, ownState, ownValue } from './risk-view.ts';

/** A reader's reading, and the one that came with the address. */
export interface Readings {
  yours: ReadingValues;
  theirs: ReadingValues;
}

/** What the picture shows of a view. */
const drawnKinds: readonly FieldKind[] = ['state', 'likelihood', 'impact'];

/** What the picture shows of readings. Risks that are cleared or do not apply are no exposure any more. */
export function readersExposure(checklist: ChecklistOutline, { yours, theirs }: Readings): ExposureData {
  return {
    rows: checklist.items.flatMap((risk): ExposureRow[] => {
      const state = ownState(yours, checklist, risk);
      if (isLeftOut(state)) return [];
      const [own, other] = [ownExposure(yours, checklist, risk), ownExposure(theirs, checklist, risk)];
      const { id, short, likelihood, impact } = risk;
      return [
        {
          id,
          label: short,
          editors: { likelihood, impact },
          ...(own ? { yours: own } : {}),
          ...(other ? { theirs: other } : {}),
          happened: state === 'happened',
        },
      ];
    }),
    likelihood: checklist.likelihood,
    impact: checklist.impact.map(({ word }) => word),
    percent: percentText,
  };
}

/** The same in words; empty where readers have said nothing. */
export function exposureInWords(checklist: ChecklistOutline, { yours, theirs }: Readings): string {
  const describe = (whose: string, values: ReadingValues): string => {
    const texts = checklist.items.map((risk) => {
      const own = ownValue(values, checklist, risk);
      return riskWords(risk.short, checklist, risk, (kind) => (drawnKinds.includes(kind) ? own(kind) : undefined));
    });
    const views = sentences(texts);
    return views === '' ? '' : listWords.labelled(whose, views);
  };
  return sentences([describe(readingWords.yours, yours), describe(readingWords.theirs, theirs)]);
}
