import type { APIRoute } from 'astro';
import { runningHeads } from '../components/running-heads.ts';
import { dayText } from '../components/day-text.ts';
import { sitePages } from '../components/site-pages.ts';
import { plainText, present, report } from '../report.ts';
import { changesWords, citationWords, coverWords, editionWords, filesWords, withCommas } from '../words/words.ts';

const { file } = report;
const version = file.version && editionWords.version(file.version);

/** What heads and foots the report's pages on paper. */
export const GET: APIRoute = () => {
  const parts = [
    ...report.chapters.map(({ id, title }) => ({ id, title: plainText(title) })),
    ...sitePages.map(({ page, name }) => ({ id: page, title: name })),
    ...(present.changes ? [{ id: 'changes', title: changesWords.title }] : []),
    ...(present.data ? [{ id: 'data', title: filesWords.title }] : []),
    { id: 'cite', title: citationWords.title },
    ...(present.all ? [{ id: 'evidence', title: coverWords.readOn }] : []),
  ];
  const edition = [withCommas(file.authors), file.edition && dayText(file.edition), version]
    .filter(Boolean)
    .join(' · ');
  return new Response(runningHeads(plainText(file.title), edition, parts));
};
