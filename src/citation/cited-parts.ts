import { quoted } from '../components/quoted.ts';
import { figureRecord, plainText, publishedFigures, report } from '../report.ts';
import { citationWords, figureWords, listWords, withinWords } from '../words/words.ts';
import { citedReport } from './cited-edition.ts';
import type { CslItem } from './csl-item.ts';
import { partItem, reportItem } from './report-items.ts';
import { sourceItem } from './source-item.ts';

/** What can be cited: the report or a part of it. */
export interface CitedPart {
  /** Names it on the page of citations, and its files. */
  id: string;
  title: string;
  /** What names it beside its citation, which has the title. */
  label: string;
  /** Where it stands, from the report's root. */
  href: string;
  item: CslItem;
}

/** Parts of one sort. */
export interface CitedGroup {
  id: string;
  title: string;
  parts: CitedPart[];
}

function part(id: string, title: string, place: string, label = title): CitedPart {
  return { id, title, label, href: `/${place}`, item: partItem(citedReport, { id, title, place }) };
}

const { title } = citedReport;
const whole: CitedPart = { id: 'report', title, label: title, href: '/', item: reportItem(citedReport) };

// One chapter alone is the report.
const chapters = (report.chapters.length > 1 ? report.chapters : []).map((chapter) =>
  part(`chapter-${chapter.id}`, plainText(chapter.title), `${chapter.id}/`),
);

const figures = publishedFigures.map(({ id, number, chapter }) =>
  part(
    `figure-${id}`,
    listWords.labelled(figureWords.figure(number), plainText(figureRecord(id).title)),
    `${chapter}/#${id}`,
    figureWords.figure(number),
  ),
);

const claims = report.claims.map(({ id, quote, verdict }) =>
  part(
    `claim-${id}`,
    citationWords.ofClaim(quoted(quote), withinWords.verdict(report.file.verdicts[verdict].label)),
    `claims/#${id}`,
    quoted(quote),
  ),
);

/** All that can be cited of the report, sort by sort; sorts of which it has none are left out. */
export const citedGroups: CitedGroup[] = [
  { id: 'report', title: citationWords.report, parts: [whole] },
  { id: 'chapters', title: citationWords.chapters, parts: chapters },
  { id: 'figures', title: citationWords.figures, parts: figures },
  { id: 'claims', title: citationWords.claims, parts: claims },
].filter(({ parts }) => parts.length > 0);

/** The works that the report cites, in its order. */
export const sourceItems: CslItem[] = report.sources.map(sourceItem);
