import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/label-places.ts';
import { readingCard } from '../../src/charts/reading-card.ts';
import type { Scene } from '../../src/charts/scene.ts';
import { cardPdf, UnknownCharacter } from '../../src/downloads/card-pdf.ts';
import { linkCode } from '../../src/downloads/link-code.ts';
import { paperColours } from '../../src/downloads/paper-colours.ts';
import type { BridgeOutline } from '../../src/figures/bridge/reading.ts';
import { cardData } from '../../src/figures/card-data.ts';
import { placeOf } from '../../src/figures/readings.ts';
import type { FieldValue } from '../../src/reading/fields.ts';
import type { ReadingOutline } from '../../src/reading/outline.ts';
import { pdfPages } from '../browser/pdf-text.ts';
import { smallOutline } from '../reading/small-outline.ts';

const link = 'https://example.org/leaf/?reading=1*Isales*shareV0.3#bridge-sales';
const colours = paperColours(readFileSync('src/styles/tokens.css', 'utf8'));

/** The small report with its model told in another way. */
function outlineWith(parts: Partial<BridgeOutline> & Partial<Pick<ReadingOutline, 'sourceText'>>): ReadingOutline {
  const { sourceText, ...model } = parts;
  const figures = smallOutline.figures.map((figure) => (figure.kind === 'bridge' ? { ...figure, ...model } : figure));
  return { ...smallOutline, figures, ...(sourceText !== undefined && { sourceText }) };
}

const reading: [string, FieldValue][] = [
  ['input/sales/share', 0.3],
  ['rating/ways/iced/harm', 3],
  ['state/doubts/frost', 'watching'],
  ['likelihood/doubts/frost', 3],
  ['note/doubts/frost', 'Not for others.'],
];

function pieces(scene: Scene): Scene[] {
  return [scene, ...(typeof scene.body === 'string' ? [] : scene.body.flatMap(pieces))];
}

function texts(scene: Scene): string[] {
  return pieces(scene).flatMap(({ tag, body }) => (tag === 'text' ? [String(body)] : []));
}

function card(values: [string, FieldValue][], { address = link, outline = smallOutline } = {}): Scene {
  const code = linkCode(address);
  return readingCard(cardData(new Map(values), outline, { link: address, code, isCoded: true }));
}

describe('a card', () => {
  it('shows the result against the base case, what was changed, and a link, without notes', () => {
    expect(texts(card(reading))).toMatchInlineSnapshot(`
      [
        "Tea · edition of 23 November 2026, version 1.0",
        "cups: 2.1 in my case, 0.7 in the base",
        "case",
        "The cups",
        "My case",
        "2.1",
        "Base case",
        "0.7",
        "What I changed",
        "share: 0.3 instead of 0.1",
        "Iced tea: harm high instead of low",
        "frost: watching, likelihood high instead of middle",
        "Open my case",
        "https://example.org/leaf/?reading=1*Isales*shareV0.3#bridge-sales",
        "The code opens my assumptions and ratings in the report.",
      ]
    `);
  });

  it('shows the text examined and the record’s case by their names, each bar from zero', () => {
    const record = { label: 'The record', inputs: { share: 0.2 } };
    const outline = outlineWith({ record, sourceText: 'The leaflet' });
    const drawn = card(reading.slice(0, 1), { outline });
    expect(texts(drawn)).toEqual(expect.arrayContaining(['My case', 'The leaflet (base case)', 'The record']));
    const bars = pieces(drawn).filter(({ attrs }) => attrs['height'] === 20);
    const widths = bars.map(({ attrs }) => Math.round(Number(attrs['width'])));
    expect(widths).toEqual([704, 235, 469]);
  });

  it('has no chart where no model is changed', () => {
    const drawn = card(reading.slice(1));
    expect(texts(drawn)).toContain('My reading of “Tea”');
    expect(pieces(drawn).filter(({ attrs }) => attrs['height'] === 20)).toEqual([]);
  });

  it('says how many changes find no room', () => {
    const changes = Array.from({ length: 30 }, (_, index) => `change ${index}`);
    const data = { ...cardData(new Map(reading), smallOutline, { link, code: null, isCoded: true }), changes };
    const shown = texts(readingCard(data));
    expect(shown.filter((text) => text.startsWith('change '))).toHaveLength(8);
    expect(shown).toContain('and 22 more');
  });

  it('says where a link is too long for a code, or for the card, and never leaves the page', () => {
    const long = `https://example.org/?reading=1*I${'x'.repeat(700)}`;
    expect(linkCode(long)).toBeNull();
    expect(texts(card(reading, { address: long }))).toContain('Too much for a QR code; the link holds it.');
    expect(texts(card(reading, { address: long })).join('')).toContain(long);
    const address = `https://example.org/?reading=1*I${'x'.repeat(3000)}`;
    const drawn = card(reading, { address });
    expect(texts(drawn).at(-1)).toContain('the link is cut here');
    const { width, height } = drawn.attrs;
    expect(Number(height) / Number(width)).toBeLessThan(1.3);
    for (const { tag, attrs, body } of pieces(drawn)) {
      if (tag !== 'text') continue;
      const right =
        Number(attrs['x']) + (attrs['text-anchor'] ? 0 : textWidth(String(body), Number(attrs['font-size'])));
      expect(right, String(body)).toBeLessThanOrEqual(Number(width) - 40);
    }
  });
});

describe('a card as a PDF file', () => {
  const metadata = { title: 'My reading', authors: ['The editors', 'A friend'], language: 'en' };

  it('has its text as text, a link over each line of the address, and no date', async () => {
    const file = await cardPdf(card(reading), colours, metadata);
    const [text, ...more] = await pdfPages(file);
    expect(more).toEqual([]);
    for (const line of texts(card(reading))) expect(text).toContain(line);
    const document = await PDFDocument.load(file, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor()]).toEqual(['My reading', 'The editors, A friend']);
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([undefined, undefined]);
    const notes = document.getPage(0).node.Annots();
    const action = notes?.lookup(0, PDFDict).lookup(PDFName.of('A'), PDFDict);
    expect(action?.lookup(PDFName.of('URI'), PDFString).decodeText()).toBe(link);
    expect(notes).toBeInstanceOf(PDFArray);
  });

  it('is refused where it would lose a character, which is named', async () => {
    const drawn = card(reading, { outline: { ...smallOutline, report: '茶' } });
    await expect(cardPdf(drawn, colours, metadata)).rejects.toThrow(new UnknownCharacter('茶'));
  });
});

describe('the place of a field', () => {
  it('is the figure that shows it, by its present name', () => {
    expect(placeOf('input/sales/share', smallOutline)).toBe('/leaf/#bridge-sales');
    expect(placeOf('weight/ways/harm', smallOutline)).toBe('/leaf/#matrix-ways');
    expect(placeOf('note/doubts/frost', smallOutline)).toBe('/cup/#checklist-doubts');
    for (const name of ['read/leaf', 'input/other/share', 'rating/doubts/iced/harm', 'nothing']) {
      expect(placeOf(name, smallOutline), name).toBeNull();
    }
  });

  it('is the view of a model that has the input, and else the whole model', () => {
    const views = [{ id: 'sum', chapter: 'cup', inputs: ['share'] }];
    const outline = outlineWith({ views });
    expect(placeOf('input/sales/share', outline)).toBe('/cup/#bridge-sales-sum');
    expect(placeOf('input/sales/other', outline)).toBe('/model/#bridge-sales');
  });
});
