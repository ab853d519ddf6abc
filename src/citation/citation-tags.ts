import type { AuthorName } from '../report/author-name.ts';
import type { CitedReport } from './report-items.ts';

/** A <meta> of a page. */
interface Tag {
  name: string;
  content: string;
}

/**
 * The tags by which Google Scholar and reference managers know what a page is: the report, or the chapter with `title`.
 * `address` is that of the page, where it is known.
 */
export function citationTags(
  report: CitedReport,
  { title, address }: { title?: string | undefined; address?: string | undefined },
): Tag[] {
  const day = report.edition.replaceAll('-', '/');
  const tags = [
    ['citation_title', title ?? report.title],
    ...report.authors.map((author) => ['citation_author', lastFirst(author)]),
    ['citation_publication_date', day],
    ['citation_online_date', day],
    ['citation_inbook_title', title === undefined ? '' : report.title],
    ['citation_technical_report_institution', title === undefined ? report.publisher : ''],
    ['citation_technical_report_number', title === undefined ? report.version : ''],
    ['citation_publisher', report.publisher],
    ['citation_language', report.language],
    ['citation_fulltext_html_url', address],
  ];
  return tags.flatMap(([name, content]) => (name && content ? [{ name, content }] : []));
}

function lastFirst({ family = '', given, literal }: AuthorName): string {
  return literal ?? [family, given].filter(Boolean).join(', ');
}
