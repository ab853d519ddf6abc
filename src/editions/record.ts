import type { EditionRecord } from '../report/edition-record.ts';
import { plainText } from '../report/plain-text.ts';
import type { Report } from '../report/report-types.ts';

/** What a report holds now, with the sentences of its chapters by their ids. */
export function recordOfReport(report: Report, sentences: (chapter: string) => readonly string[]): EditionRecord {
  const { file, claims, numbers, chapters } = report;
  const plain = (text: string): string => plainText(text, report);
  return {
    format: 1,
    report: file.id,
    title: plain(file.title),
    edition: file.edition,
    version: file.version,
    language: file.language,
    claims: claims.map(({ id, quote, verdict, finding }) => ({ id, quote, verdict, finding: plain(finding) })),
    numbers: Object.values(numbers).map(({ name, label, text }) => ({ name, label, text })),
    chapters: chapters.map(({ id, title }) => ({ id, title: plain(title), sentences: [...sentences(id)] })),
  };
}
