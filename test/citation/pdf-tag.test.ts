import { expect, it } from 'vitest';
import { withPdfTag } from '../../src/citation/pdf-tag.ts';

const canonical = '<link rel="canonical" href="https://example.org/a/">';
const cover = `<head>${canonical}<meta name="citation_title" content="A"></head>`;
const tag = '<meta name="citation_pdf_url" content="https://example.org/a/report.pdf">';

it('a cover whose address is known names the PDF file, once and only while there is one', () => {
  const named = withPdfTag(cover, '/', 'report.pdf');
  expect(named).toBe(`<head>${canonical}${tag}<meta name="citation_title" content="A"></head>`);
  expect(withPdfTag(named, '/', 'report.pdf')).toBe(named);
  expect(withPdfTag(named, '/', undefined)).toBe(cover);
});

it('chapters and covers without an address name none', () => {
  expect(withPdfTag(cover, '/the-press/', 'report.pdf')).toBe(cover);
  const unplaced = cover.replace(canonical, '');
  expect(withPdfTag(unplaced, '/', 'report.pdf')).toBe(unplaced);
});
