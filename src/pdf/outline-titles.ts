import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { parse } from 'parse5';
import { textContent, within } from '../html/element.ts';

const heading = /^h[1-6]$/;

/** The headings of a page, as their author wrote them. */
export function headingsOf(html: string): string[] {
  return [...within(parse(html))]
    .filter(({ tagName }) => heading.test(tagName))
    .map((element) => textContent(element).replace(/\s+/g, ' ').trim());
}

/** Writes the titles of a file's outline as the headings are: the browser drops the space at which a heading's line ends. */
export function mendOutline(document: PDFDocument, headings: readonly string[]): void {
  const written = new Map(headings.map((one) => [squeezed(one), one]));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('Parent'))) continue;
    const title = object.get(PDFName.of('Title'));
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const mended = written.get(squeezed(title.decodeText()));
    if (mended !== undefined) object.set(PDFName.of('Title'), PDFHexString.fromText(mended));
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
