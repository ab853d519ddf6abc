import { authorName } from '../report/author-name.ts';
import type { Source } from '../report/report-types.ts';
import { cslDate, known, type CslItem } from './csl-item.ts';

/** A source in CSL-JSON. Its publisher stands for authors it does not name. */
export function sourceItem({ id, title, authors, publisher, url, date, accessed }: Source): CslItem {
  const isOnline = url !== null;
  return known({
    id,
    type: isOnline ? 'webpage' : 'document',
    title,
    author: authors?.map(authorName) ?? [{ literal: publisher }],
    ...(authors && (isOnline ? { 'container-title': publisher } : { publisher })),
    issued: cslDate(date),
    accessed: cslDate(accessed),
    URL: url ?? undefined,
  });
}
