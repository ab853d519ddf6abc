import { stringify } from 'yaml';
import type { AuthorName } from '../report/author-name.ts';
import type { CitedReport } from './report-items.ts';

/** What CITATION.cff says besides what any citation does. */
export interface CffReport extends CitedReport {
  message: string;
  abstract: string;
  licence?: { name: string; url: string } | undefined;
}

/** CITATION.cff, in the Citation File Format 1.2.0; null for a report that names nobody, which the format does not allow. */
export function citationCff(report: CffReport): string | null {
  const names = report.authors.length > 0 ? report.authors : report.publisher ? [{ literal: report.publisher }] : [];
  if (names.length === 0) return null;
  const authors = names.map(cffName);
  const said = {
    title: report.title,
    authors,
    ...(report.edition && { 'date-released': report.edition }),
    ...(report.version && { version: report.version }),
    ...(report.address !== undefined && { url: report.address }),
  };
  const preferred = {
    type: 'report',
    ...said,
    ...(report.publisher !== undefined && { institution: { name: report.publisher } }),
    languages: [report.language.slice(0, 2)],
  };
  return stringify(
    {
      'cff-version': '1.2.0',
      message: report.message,
      // The format knows software and data alone; the citation itself is of a report.
      type: 'dataset',
      ...said,
      abstract: report.abstract,
      ...licenceOf(report.licence),
      'preferred-citation': preferred,
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function cffName({ family, given, literal }: AuthorName): Record<string, string> {
  return literal !== undefined
    ? { name: literal }
    : { 'family-names': family ?? '', ...(given ? { 'given-names': given } : {}) };
}

/** The licence by its name in the SPDX list, if it is one of Creative Commons; else by its address. */
function licenceOf(licence: CffReport['licence']): Record<string, string> {
  if (!licence) return {};
  const [, kind, version] = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)$/i.exec(licence.name) ?? [];
  return kind && version ? { license: `CC-${kind.toUpperCase()}-${version}` } : { 'license-url': licence.url };
}
