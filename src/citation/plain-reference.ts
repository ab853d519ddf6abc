import type { CslItem } from './csl-item.ts';

/** The words that a reference needs besides the work's own. */
export interface ReferenceWords {
  /** Before the day on which it was read. */
  accessed: string;
  undated: string;
  day: (day: string) => string;
  commas: (parts: string[]) => string;
}

/** A work cited in the interface's words, for languages of which no style knows the words. */
export function plainReference(item: CslItem, words: ReferenceWords): string {
  const authors = (item.author ?? []).map(
    ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  const day = ({ 'date-parts': [parts] }: { 'date-parts': [number[]] }): string =>
    words.day(parts.map((part) => String(part).padStart(2, '0')).join('-'));
  return words.commas(
    [
      ...authors,
      item.title,
      item['container-title'],
      item.publisher,
      item.issued ? day(item.issued) : words.undated,
      item.number ?? item.edition,
      item.accessed && `${words.accessed} ${day(item.accessed)}`,
      item.URL,
    ].filter((part) => part !== undefined),
  );
}
