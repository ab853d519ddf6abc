import { stillPicture, verdictTallyLooks } from '../../charts/looks.ts';
import { verdictTallyNarrow, verdictTallyWide, type TallyRow } from '../../charts/verdict-tally.ts';
import type { Report } from '../../report/report-types.ts';
import { verdicts, type Verdict } from '../../report/schema/verdicts.ts';
import { claimFilterWords, claimWords, figureWords as words, withSemicolons } from '../../words/words.ts';
import type { PlacedFigure } from '../figure-kind.ts';
import type { FigureRecord } from '../figure-record.ts';
import type { Tally } from './figure.ts';

/** How many claims of a report have each verdict, from best to worst. */
export function tallyRows({ claims, file }: Pick<Report, 'claims' | 'file'>): (TallyRow & { verdict: Verdict })[] {
  return verdicts.map((verdict) => ({
    verdict,
    label: file.verdicts[verdict].label,
    claims: claims.filter((claim) => claim.verdict === verdict).length,
  }));
}

/** A tally as it is published: how many claims have each verdict, in all and by chapter. */
export function tallyRecord(content: Tally, { report, plain }: PlacedFigure): FigureRecord {
  const chapters = report.chapters.filter(({ id }) => report.claims.some(({ chapter }) => chapter === id));
  const rows = tallyRows(report);
  const names = { title: '', description: '' };
  const counted = (count: number): { value: number; text: string } => ({ value: count, text: String(count) });
  return {
    title: plain(content.title),
    measure: plain(content.measure),
    description: words.verdicts(withSemicolons(rows.map(({ label, claims }) => `${label} ${claims}`))),
    table: {
      columns: [
        { label: claimFilterWords.verdict, isNumeric: false },
        { label: claimWords.counts.all, isNumeric: true },
        ...chapters.map(({ title }) => ({ label: plain(title), isNumeric: true })),
      ],
      rows: rows.map(({ verdict, label, claims }) => [
        { value: label, text: label },
        counted(claims),
        ...chapters.map(({ id }) =>
          counted(report.claims.filter((claim) => claim.verdict === verdict && claim.chapter === id).length),
        ),
      ]),
    },
    sources: [],
    credit: words.ownVerdicts,
    picture: (width) =>
      stillPicture((width === 'wide' ? verdictTallyWide : verdictTallyNarrow)(rows, names), verdictTallyLooks),
  };
}
