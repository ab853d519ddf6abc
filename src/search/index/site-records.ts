import { parse } from 'parse5';
import { attribute, firstOf, firstTag, hasClass } from '../../html/element.ts';
import { chapterRecords, type FigureTables, type SearchedPage } from './chapter-records.ts';
import { claimRecords, numberRecords, passageRecords, sourceRecords, termRecords } from './list-records.ts';
import { linkTargets } from './page-links.ts';
import { textOf } from './read-text.ts';
import type { SearchRecord } from '../record.ts';

/** A built page: its address from the report's root, and its markup. */
export interface BuiltHtml {
  address: string;
  html: string;
}

/** How the pages beside chapters are read. What such a page repeats of others, as /all/ does, is in none of them. */
const readers: Record<string, (page: SearchedPage) => SearchRecord[]> = {
  '/claims/': claimRecords,
  '/sources/': sourceRecords,
  '/glossary/': termRecords,
  '/note/': passageRecords,
  '/model/': numberRecords,
  '/changes/': (page) => chapterRecords(page, new Map()),
};

/** Every record of a built site, in the order of its pages. Figures take their tables from pages of their own. */
export function* siteRecords(pages: Iterable<BuiltHtml>, tables: FigureTables): Generator<SearchRecord> {
  for (const { address, html } of pages) {
    const document = parse(html);
    const root = firstTag(document, 'html');
    const main = firstTag(document, 'main');
    if (!root || !main) continue;
    const page = { address, main, targetOf: linkTargets(root, address) };
    const read = readers[address];
    if (read) yield* read(page);
    else if (hasClass(root, 'chapter') && attribute(root, 'data-chapter') !== '') yield* chapterRecords(page, tables);
  }
}

/** The table of a figure's own page in words. */
export function figureTable({ html }: BuiltHtml): string {
  return textOf(firstOf(parse(html), 'figure-table'));
}
