import { dayText } from '../components/day-text.ts';
import { report } from '../report.ts';
import { escaped } from '../words/escaped.ts';
import { sourceWords, withCommas } from '../words/words.ts';
import type { CslItem } from './csl-item.ts';
import { plainReference } from './plain-reference.ts';
import { referenceHtml, type Styled } from './reference.ts';

const { citationStyle, file } = report;
const styled: Styled | undefined =
  citationStyle.name === undefined
    ? undefined
    : { style: { ...citationStyle, name: citationStyle.name }, language: file.language };

/** A work in the report's style, as markup with its address as a link. */
export function citedHtml(item: CslItem): string {
  if (styled) return referenceHtml(item, styled);
  const text = escaped(inWords(item));
  const address = item.URL === undefined ? undefined : escaped(item.URL);
  return address === undefined
    ? text
    : text.replace(address, () => `<a rel="external" href="${address}">${address}</a>`);
}

const tellsDay = new Map<string, boolean>();

/** Whether the style says when a work of this sort was read. Some do, and some only of what is undated. */
export function tellsDayRead(item: CslItem): boolean {
  const sort = [item.type, item.issued !== undefined, item.URL !== undefined].join();
  const known = tellsDay.get(sort);
  if (known !== undefined) return known;
  const { accessed, ...unread } = item;
  const tells = accessed !== undefined && citedHtml(item) !== citedHtml(unread);
  tellsDay.set(sort, tells);
  return tells;
}

function inWords(item: CslItem): string {
  const { accessed, undated } = sourceWords;
  return plainReference(item, { accessed, undated, day: dayText, commas: withCommas });
}
