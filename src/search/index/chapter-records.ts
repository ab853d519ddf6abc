import { allOf, attribute, childrenOf, firstOf, hasClass, type Element } from '../../html/element.ts';
import type { LinkTarget } from './page-links.ts';
import { inOneLine, isLeftOut, textOf } from './read-text.ts';
import type { SearchRecord } from '../record.ts';

/** A page of the site: its address from the root, its language, its main part, and where its links lead. */
export interface SearchedPage {
  address: string;
  language: string;
  main: Element;
  targetOf: LinkTarget;
}

/** The table of a figure in words, by the figure's id. */
export type FigureTables = ReadonlyMap<string, string>;

const besides = ['apparatus', 'neighbours', 'marks-choice', 'chapter-bar'];
const heading = /^h[1-4]$/;

/** The sections, key findings and figures of a chapter. */
export function chapterRecords(page: SearchedPage, tables: FigureTables): SearchRecord[] {
  const head = firstOf(page.main, 'chapter-head');
  const chapter = textOf(head && childrenOf(head).find(({ tagName }) => tagName === 'h1'));
  const walk = new ChapterWalk(page.address, chapter, tables);
  walk.enter(page.main);
  return [...findings(page, chapter), ...walk.records()];
}

/** Key findings lead to where they are shown, or to their chapter where that is elsewhere. */
function findings({ address, main, targetOf }: SearchedPage, chapter: string): SearchRecord[] {
  return allOf(main, 'key-findings')
    .flatMap(childrenOf)
    .map((item) => {
      const links = childrenOf(item).filter(({ tagName }) => tagName === 'a');
      const shown = links.at(-1);
      const said = { ...item, childNodes: item.childNodes.filter((child) => child !== shown) };
      const target = shown && targetOf(shown);
      return { kind: 'finding', address: target ?? address, title: textOf(said), text: '', place: chapter };
    });
}

/** Reads a chapter from its head to its end: a heading begins a section, a figure is told by itself. */
class ChapterWalk {
  readonly #sections: { address: string; title: string; texts: string[] }[];
  readonly #figures: SearchRecord[] = [];
  readonly #address: string;
  readonly #chapter: string;
  readonly #tables: FigureTables;

  constructor(address: string, chapter: string, tables: FigureTables) {
    this.#address = address;
    this.#chapter = chapter;
    this.#tables = tables;
    this.#sections = [{ address, title: chapter, texts: [] }];
  }

  enter(parent: Element): void {
    for (const child of childrenOf(parent)) this.#visit(child);
  }

  records(): SearchRecord[] {
    const sections = this.#sections.map(({ address, title, texts }, index): SearchRecord => ({
      kind: 'section',
      address,
      title,
      text: inOneLine(texts.join(' ')),
      place: index === 0 ? '' : this.#chapter,
    }));
    return [...sections, ...this.#figures];
  }

  #visit(element: Element): void {
    const id = attribute(element, 'id');
    if (besides.some((name) => hasClass(element, name)) || hasClass(element, 'key-findings')) return;
    if (element.tagName === 'figure' && id !== '') return this.#addFigure(element, id);
    if (isLeftOut(element)) return;
    if (heading.test(element.tagName)) return this.#begin(element, id);
    if (isText(element)) this.#sections.at(-1)?.texts.push(textOf(element));
    else this.enter(element);
  }

  #begin(element: Element, id: string): void {
    if (element.tagName === 'h1') return;
    const title = textOf(element);
    if (id === '') this.#sections.at(-1)?.texts.push(title);
    else this.#sections.push({ address: `${this.#address}#${id}`, title, texts: [] });
  }

  #addFigure(element: Element, id: string): void {
    const title = textOf(firstOf(element, 'figure-title'));
    const parts = [firstOf(element, 'measure'), firstOf(element, 'description')].map(textOf);
    const table = this.#tables.get(id) ?? '';
    const text = [...parts, table].filter(Boolean).join(' · ');
    this.#figures.push({ kind: 'figure', address: `${this.#address}#${id}`, title, text, place: this.#chapter });
  }
}

/** Whether an element is one text, and not a container of headings and figures. */
function isText({ tagName }: Element): boolean {
  return /^(p|ul|ol|dl|blockquote|table|pre|aside)$/.test(tagName);
}
