import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { coverFacts } from '../../src/pdf/cover-facts.ts';
import { withMetadata } from '../../src/pdf/with-metadata.ts';

const facts = coverFacts(
  '<!doctype html><html lang="de" data-edition="2025-10-19"><head><title>Äpfel &amp; Birnen</title>' +
    '<meta name="author" content="A. Ärmel"><meta name="author" content="B, Inc."><meta name="description" content="Kurz.">' +
    '<link rel="canonical" href="https://example.org/a/"></head><body><svg><title>Bild</title></svg></body></html>',
);

it('a cover says what its PDF file is, and where it is published', () => {
  expect(facts).toEqual({
    title: 'Äpfel & Birnen',
    authors: ['A. Ärmel', 'B, Inc.'],
    description: 'Kurz.',
    language: 'de',
    edition: '2025-10-19',
    site: 'https://example.org/a/',
  });
  expect(coverFacts('<html><title>A</title></html>')).toMatchObject({ site: null, edition: '', authors: [] });
});

/** A file as a browser prints it, at a time of its own and with elements named from a number of its own. */
async function printedAt(time: string, first: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setCreationDate(new Date(time));
  const name = (number: number): PDFString => PDFString.of(`node${String(number).padStart(8, '0')}`);
  document.catalog.set(
    PDFName.of('Made'),
    document.context.obj({ ID: name(first + 7), Headers: [name(first), name(first + 7)], Text: PDFString.of('node1') }),
  );
  return document.save();
}

it('two printings of one report are the same bytes, with the metadata of the report', async () => {
  const one = await withMetadata(await printedAt('2026-01-01T10:00:00Z', 12), facts, []);
  const other = await withMetadata(await printedAt('2026-05-05T11:11:11Z', 1999), facts, []);
  expect(Buffer.from(one).equals(other)).toBe(true);
  const document = await PDFDocument.load(one, { updateMetadata: false });
  expect(document.getTitle()).toBe('Äpfel & Birnen');
  expect(document.getAuthor()).toBe('A. Ärmel, B, Inc.');
  expect(document.getCreationDate()?.toISOString()).toBe('2025-10-19T00:00:00.000Z');
  expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('de');
  expect(String(document.catalog.get(PDFName.of('Made')))).toMatch(
    /ID \(node00000002\)[^]*Headers \[ \(node00000001\) \(node00000002\) \][^]*Text \(node1\)/,
  );
});
