import type { APIRoute } from 'astro';
import { runningHeads } from '../components/running-heads.ts';
import { dayText } from '../components/day-text.ts';
import { isMarkedUp, plainText, report } from '../report.ts';
import { changesWords, coverWords, paperWords, siteWords } from '../words/words.ts';

const { file } = report;
const { links } = siteWords;

/** What heads and foots the report's pages on paper. */
export const GET: APIRoute = () => {
  const parts = [
    ...report.chapters.map(({ id, title }) => ({ id, title: plainText(title) })),
    ...(isMarkedUp ? [{ id: 'note', title: links.note(file.source_text) }] : []),
    { id: 'claims', title: links.claims },
    { id: 'model', title: links.model },
    { id: 'sources', title: links.sources },
    { id: 'glossary', title: links.glossary },
    { id: 'reading', title: links.reading },
    { id: 'changes', title: changesWords.title },
    { id: 'evidence', title: coverWords.readOn },
  ];
  const edition = paperWords.edition(file.authors.join(', '), dayText(file.edition), file.version);
  return new Response(runningHeads(plainText(file.title), edition, parts));
};
