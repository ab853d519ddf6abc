import type { ReadingOutline } from '../reading/outline.ts';
import { fieldName } from '../reading/fields.ts';
import { dayText } from './day-text.ts';
import { isMarkedUp, plainText, report } from '../report.ts';

/** What a reader can change in this report, with every name as plain text. */
export function readingOutline(site: string | undefined): ReadingOutline {
  const { file, locale, chapters, readings } = report;
  const read = chapters.map(({ id }) => [fieldName('read', id), 'any'] as const);
  return {
    report: plainText(file.title),
    ...(isMarkedUp && { sourceText: file.source_text.title }),
    authors: file.authors,
    edition: file.edition,
    day: file.edition && dayText(file.edition),
    version: file.version,
    ...(site ? { site } : {}),
    locale,
    chapters: chapters.map(({ id, title }) => ({ id, title: plainText(title) })),
    figures: readings.map(({ outline }) => outline),
    fields: Object.assign(
      {},
      ...readings.map(({ fields }) => fields),
      Object.fromEntries(read),
    ) as ReadingOutline['fields'],
    renamed: Object.assign({}, ...readings.map(({ renamed }) => renamed)) as ReadingOutline['renamed'],
  };
}
