import { present, report } from '../report.ts';
import type { PageName } from '../report/pages-present.ts';
import { modelWords, siteWords } from '../words/words.ts';

const { links } = siteWords;
const named: { page: PageName; name: string }[] = [
  { page: 'note', name: report.file.source_text.short },
  { page: 'claims', name: links.claims },
  { page: 'model', name: report.models.length > 0 ? links.model : modelWords.facts },
  { page: 'sources', name: links.sources },
  { page: 'glossary', name: links.glossary },
  { page: 'reading', name: links.reading },
];

/** The pages beside chapters that the head of every page leads to: those that the report has. */
export const sitePages = named.filter(({ page }) => present[page]);
