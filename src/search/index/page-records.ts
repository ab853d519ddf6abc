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

/** The records of a built page, in its order. Figures take their tables from pages of their own. */
export function pageRecords({ address, html }: BuiltHtml, tables: FigureTables): SearchRecord[] {
  const document = parse(html);
  const root = firstTag(document, 'html');
  const main = firstTag(document, 'main');
  if (!root || !main) return [];
  const page = { address, language: attribute(root, 'lang'), main, targetOf: linkTargets(root, address) };
  const read = readers[address];
  if (read) return read(page);
  const isChapter = hasClass(root, 'chapter') && attribute(root, 'data-chapter') !== '';
  return isChapter ? chapterRecords(page, tables) : [];
}

/** The table of a figure's own page in words. */
export function figureTable({ html }: BuiltHtml): string {
  return textOf(firstOf(parse(html), 'figure-table'));
}
