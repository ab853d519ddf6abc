import type { APIRoute, GetStaticPaths } from 'astro';
import { citationCff } from '../citation/cff.ts';
import { citedReport } from '../citation/cited-edition.ts';
import { plainText, report } from '../report.ts';
import { citationWords } from '../words/words.ts';

const cff = citationCff({
  ...citedReport,
  message: citationWords.message,
  abstract: plainText(report.file.description),
  licence: report.file.licence,
});

/** CITATION.cff, or nothing for a report that names no author, which the format demands. */
export const getStaticPaths: GetStaticPaths = () => (cff === null ? [] : [{ params: { citation: 'CITATION' } }]);

export const GET: APIRoute = () => new Response(cff);
