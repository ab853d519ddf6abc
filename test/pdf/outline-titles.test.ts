import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { headingsOf, mendOutline } from '../../src/pdf/outline-titles.ts';

it('finds the headings of a page, as they are written', () => {
  expect(
    headingsOf('<main><h1>A <em>good</em>\n year</h1><section><h2>Äpfel</h2><p>None</p></section></main>'),
  ).toEqual(['A good year', 'Äpfel']);
});

it('gives an outline the spaces that were lost where a heading’s lines end, and leaves all else', async () => {
  const document = await PDFDocument.create();
  const titled = (title: string, parent: object = { Parent: 'x' }): PDFDict => {
    const dict = document.context.obj({ Title: PDFString.of(title), ...parent });
    document.context.register(dict);
    return dict;
  };
  const [lost, other, noItem] = [titled('A goodyear'), titled('Not inthe page'), titled('A goodyear', {})];
  mendOutline(document, ['A good year']);
  const text = (dict: PDFDict): string => {
    const title = dict.get(PDFName.of('Title'));
    return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
  };
  expect([lost, other, noItem].map(text)).toEqual(['A good year', 'Not inthe page', 'A goodyear']);
});
