import type { AuthorName } from '../report/author-name.ts';
import { cslDate, known, type CslItem } from './csl-item.ts';

/** What the citation of a report, and of every part of it, says. */
export interface CitedReport {
  id: string;
  title: string;
  authors: readonly AuthorName[];
  publisher?: string | undefined;
  edition: string;
  version: string;
  language: string;
  /** The address of its cover; undefined where it is not known. */
  address?: string | undefined;
}

/** The report in CSL-JSON. */
export function reportItem(report: CitedReport): CslItem {
  return known({
    id: report.id,
    type: 'report',
    title: report.title,
    number: report.version,
    ...common(report, ''),
  });
}

/** A part of the report in CSL-JSON: a chapter, a figure or a claim. `place` is its address from the cover. */
export function partItem(report: CitedReport, part: { id: string; title: string; place: string }): CslItem {
  return known({
    id: `${report.id}-${part.id}`,
    type: 'chapter',
    title: part.title,
    'container-title': report.title,
    edition: report.version || report.edition,
    ...common(report, part.place),
  });
}

function common({ authors, publisher, edition, language, address }: CitedReport, place: string): Partial<CslItem> {
  const issued = cslDate(edition);
  return {
    author: [...authors],
    ...(publisher === undefined ? {} : { publisher }),
    ...(issued ? { issued } : {}),
    language,
    ...(address === undefined ? {} : { URL: new URL(place, address).href }),
  };
}
