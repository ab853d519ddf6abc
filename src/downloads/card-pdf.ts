import { PDFDocument, PDFString, StandardFonts, rgb, type Color, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { headingFace } from '../charts/reading-card.ts';
import type { Scene } from '../charts/scene.ts';
import { withCommas } from '../words/words.ts';
import { withColours, type Colours } from './colours.ts';

/** What a PDF file says of itself. */
interface Metadata {
  title: string;
  authors: readonly string[];
  language: string;
}

/** An A4 page in points, and its margin. */
const [paperWidth, paperHeight, margin] = [595.28, 841.89, 40];

/** Characters for which the fonts of every PDF reader have another. */
const replaced: Record<string, string> = { '−': '–', '\u202f': '\u00a0', '\u2009': ' ', '\u2060': '', '\u200b': '' };

/** A character that no font of a PDF file without fonts of its own has. */
export class UnknownCharacter extends Error {}

/** A card as a PDF file of one page, with its text as text and its links as links. */
export async function cardPdf(
  card: Scene,
  colours: Colours,
  { title, authors, language }: Metadata,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(withCommas(authors));
  document.setLanguage(language);
  const [plain, bold, heading] = await Promise.all(
    [StandardFonts.Helvetica, StandardFonts.HelveticaBold, StandardFonts.TimesRoman].map((font) =>
      document.embedFont(font),
    ),
  );
  if (!plain || !bold || !heading) throw new Error('a standard font is missing');
  const page = document.addPage([paperWidth, paperHeight]);
  new CardPage(page, colours, { plain, bold, heading }, Number(card.attrs['width'])).draw(card);
  return document.save();
}

/** A page on which the pieces of a card are drawn, from its upper left corner. */
class CardPage {
  readonly #page: PDFPage;
  readonly #colours: Colours;
  readonly #fonts: Record<'plain' | 'bold' | 'heading', PDFFont>;
  readonly #scale: number;

  constructor(page: PDFPage, colours: Colours, fonts: Record<'plain' | 'bold' | 'heading', PDFFont>, width: number) {
    [this.#page, this.#colours, this.#fonts] = [page, colours, fonts];
    this.#scale = (paperWidth - 2 * margin) / width;
  }

  draw({ tag, attrs, body }: Scene): void {
    // The sheet is paper already.
    if (tag === 'rect' && attrs['fill'] !== 'var(--paper)') this.#rect(attrs);
    if (tag === 'text') this.#text(attrs, String(body));
    if (typeof body === 'string') return;
    for (const piece of body) this.draw(piece);
    if (tag === 'a') this.#link(String(attrs['href']), body);
  }

  #rect(attrs: Scene['attrs']): void {
    const [width, height] = [this.#length(attrs['width']), this.#length(attrs['height'])];
    const place = { x: this.#x(attrs['x']), y: this.#y(attrs['y']) - height };
    this.#page.drawRectangle({ ...place, width, height, color: this.#colour(attrs) });
  }

  #text(attrs: Scene['attrs'], given: string): void {
    const font = this.#font(attrs);
    const text = known(given, font);
    const size = this.#length(attrs['font-size']);
    const before = attrs['text-anchor'] === 'end' ? font.widthOfTextAtSize(text, size) : 0;
    const place = { x: this.#x(attrs['x']) - before, y: this.#y(attrs['y']) };
    this.#page.drawText(text, { ...place, size, font, color: this.#colour(attrs) });
  }

  /** A link over each line of its text. */
  #link(address: string, lines: readonly Scene[]): void {
    const { context } = this.#page.doc;
    for (const { attrs, body } of lines) {
      const size = this.#length(attrs['font-size']);
      const [x, y] = [this.#x(attrs['x']), this.#y(attrs['y'])];
      const font = this.#font(attrs);
      const wide = font.widthOfTextAtSize(known(String(body), font), size);
      const action = { Type: 'Action', S: 'URI', URI: PDFString.of(address.replace(/[()]/g, encoded)) };
      const note = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [x, y - size * 0.25, x + wide, y + size],
        Border: [0, 0, 0],
      };
      this.#page.node.addAnnot(context.register(context.obj({ ...note, A: action })));
    }
  }

  #font(attrs: Scene['attrs']): PDFFont {
    if (String(attrs['font-family'] ?? '').includes(headingFace)) return this.#fonts.heading;
    return Number(attrs['font-weight'] ?? 400) >= 600 ? this.#fonts.bold : this.#fonts.plain;
  }

  #colour(attrs: Scene['attrs']): Color {
    const hex = withColours(String(attrs['fill'] ?? 'var(--ink)'), this.#colours);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    return rgb(red, green, blue);
  }

  #length(value: string | number | undefined): number {
    return Number(value ?? 0) * this.#scale;
  }

  #x(value: string | number | undefined): number {
    return margin + this.#length(value);
  }

  /** PDF counts heights from the foot of the page. */
  #y(value: string | number | undefined): number {
    return paperHeight - margin - this.#length(value);
  }
}

/** Brackets would end a string of a PDF file. */
function encoded(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}

/** A text in the characters that a font has; throws where it lacks one. */
function known(text: string, font: PDFFont): string {
  const characters = new Set(font.getCharacterSet());
  return [...text]
    .map((character) => replaced[character] ?? character)
    .map((character) => {
      if (character === '' || characters.has(character.codePointAt(0) ?? 0)) return character;
      throw new UnknownCharacter(character);
    })
    .join('');
}
