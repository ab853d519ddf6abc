import { allOf, attribute, childrenOf, firstOf, firstTag, hasClass, within, type Element } from '../../html/element.ts';
import { quotedIn } from '../../words/quotation-marks.ts';
import type { SearchedPage } from './chapter-records.ts';
import { textOf } from './read-text.ts';
import type { RecordKind, SearchRecord } from '../record.ts';

/** A record of an element that has an id. */
function record(
  kind: RecordKind,
  { address }: SearchedPage,
  element: Element,
  { title, text, place }: { title: string; text: string[]; place: string },
): SearchRecord {
  const whole = text.filter(Boolean).join(' ');
  return { kind, address: `${address}#${attribute(element, 'id')}`, title, text: whole, place };
}

/** A chapter's title, as the page names it where it leads there. */
function chapterName({ main, targetOf }: SearchedPage, chapter: string): string {
  for (const link of within(main)) {
    if (link.tagName === 'a' && targetOf(link) === `/${chapter}/`) return textOf(link);
  }
  return '';
}

const placed = (elements: Element[]): Element[] => elements.filter((element) => attribute(element, 'id') !== '');

/** The claims of the ledger, each with its verdict, its finding and the names of its sources. */
export function claimRecords(page: SearchedPage): SearchRecord[] {
  return placed(allOf(page.main, 'claim-entry')).map((entry) => {
    const sources = allOf(entry, 'source-title').map(textOf);
    return {
      ...record('claim', page, entry, {
        title: quotedIn(page.language, textOf(firstOf(entry, 'verbatim'))),
        text: [textOf(firstOf(entry, 'finding')), ...sources],
        place: chapterName(page, attribute(entry, 'data-chapter')),
      }),
      verdict: {
        id: attribute(entry, 'data-verdict'),
        label: textOf(firstTag(firstOf(entry, 'verdict') ?? entry, 'strong')),
      },
    };
  });
}

/** The works cited, each with what is quoted of it. */
export function sourceRecords(page: SearchedPage): SearchRecord[] {
  return placed(allOf(page.main, 'source-entry')).map((entry) => {
    const quotes = [...within(entry)].filter(({ tagName }) => tagName === 'blockquote').map(textOf);
    const meta = textOf(firstOf(entry, 'source-meta'));
    return record('source', page, entry, { title: textOf(firstTag(entry, 'h3')), text: [meta, ...quotes], place: '' });
  });
}

/** The terms of the glossary. */
export function termRecords(page: SearchedPage): SearchRecord[] {
  return placed(allOf(page.main, 'glossary').flatMap(childrenOf)).map((entry) => {
    const definition = firstTag(entry, 'dd');
    const said = definition && {
      ...definition,
      childNodes: definition.childNodes.filter((child) => !('tagName' in child && hasClass(child, 'placed'))),
    };
    return record('term', page, entry, { title: textOf(firstTag(entry, 'dt')), text: [textOf(said)], place: '' });
  });
}

/** The passages of the text examined, each under the heading it follows. */
export function passageRecords(page: SearchedPage): SearchRecord[] {
  const whole = textOf(firstTag(page.main, 'h1'));
  let title = whole;
  return placed(allOf(page.main, 'marked-block')).flatMap((block) => {
    const text = textOf(firstOf(block, 'marked-words'));
    if (hasClass(block, 'heading')) title = text;
    if (hasClass(block, 'heading') || hasClass(block, 'title')) return [];
    return record('passage', page, block, { title, text: [text], place: title === whole ? '' : whole });
  });
}

/** The rows of the models' and datasets' tables, each with the name of what it is of. */
export function numberRecords(page: SearchedPage): SearchRecord[] {
  let part: Element | undefined;
  let place = '';
  return [...within(page.main)].flatMap((element) => {
    if (element.tagName === 'section') part = element;
    // A model has a name, and headings within; datasets have a heading each.
    const heading = part && hasClass(part, 'model-sheet') ? 'h2' : 'h3';
    if (element.tagName === heading) place = textOf(element);
    if (element.tagName !== 'tr' || attribute(element, 'id') === '') return [];
    const [head, ...cells] = childrenOf(element);
    const code = head && firstTag(head, 'code');
    const name = head && { ...head, childNodes: head.childNodes.filter((child) => child !== code) };
    const text = cells.map(textOf).filter(Boolean).join(' · ');
    const shown = record('number', page, element, { title: textOf(name), text: [text], place });
    return { ...shown, formulaName: textOf(code) };
  });
}
