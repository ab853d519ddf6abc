import { cardWords as words } from '../words/words.ts';
import { readingCard } from '../charts/reading-card.ts';
import { stillMarkup, type Scene } from '../charts/scene.ts';
import { cardData } from '../figures/card-data.ts';
import { download } from '../dom/download.ts';
import { faceRule, svgAsPng } from '../dom/svg-png.ts';
import { setText } from '../dom/text.ts';
import { withColours, type Colours } from '../downloads/colours.ts';
import { linkCode } from '../downloads/link-code.ts';
import { isWords, parsedName, type FieldKind } from '../reading/fields.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import type { ReadingValues } from '../reading/reading.ts';
import type { ReadingStore } from '../reading/store.ts';
import displayFace from '../assets/fonts/display.woff2?url';
import sansFace from '../assets/fonts/sans.woff2?url';
import { shareLink } from './share-link.ts';

type CardFile = 'png' | 'pdf';

/** How much finer a PNG is than the card's own pixels. */
const scale = 2;
/** What a code holds: inputs and ratings, never words. */
const codedKinds: readonly FieldKind[] = ['input', 'rating', 'weight', 'likelihood', 'impact'];

/** The reader's case as a card: shown on the page, and made into a picture or a page of paper when asked for. */
export class ReadingCard {
  readonly #place: Element;
  readonly #store: ReadingStore;
  readonly #outline: ReadingOutline;
  readonly #colours: Colours;
  #card: Scene | null = null;

  constructor(place: Element, store: ReadingStore, outline: ReadingOutline) {
    [this.#place, this.#store, this.#outline] = [place, store, outline];
    this.#colours = JSON.parse(place.querySelector('.card-colours')?.textContent ?? '{}') as Colours;
    place.addEventListener('click', (event) => {
      const { file, send } = (event.target as Element).closest('button')?.dataset ?? {};
      if (file !== undefined) void this.#give(file as CardFile);
      if (send !== undefined) void this.#send();
    });
    const probe = new File([''], 'card.png', { type: 'image/png' });
    const canSend = typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] });
    place.querySelector('[data-send]')?.toggleAttribute('hidden', !canSend);
  }

  /** Draws the card of the reading as it is now. */
  show(): void {
    this.#card = readingCard(this.#data());
    const drawn = new DOMParser().parseFromString(this.#svg(this.#card), 'image/svg+xml').documentElement;
    this.#place.querySelector('.card-picture')?.replaceChildren(document.importNode(drawn, true));
    this.#place.querySelector('.card-files')?.toggleAttribute('hidden', false);
  }

  #data(): ReturnType<typeof cardData> {
    const { values, lastChanged } = this.#store;
    const linkTo = (fields: ReadingValues): string =>
      shareLink({ values, lastChanged }, this.#outline, { withNotes: false, fields });
    const among = (isIn: (name: string) => boolean): ReadingValues =>
      new Map([...values].filter(([name]) => isIn(name)));
    const coded = among((name) => codedKinds.some((kind) => parsedName(name)?.kind === kind));
    return cardData(values, this.#outline, {
      link: linkTo(among((name) => !isWords(name) && !name.startsWith('read/'))),
      code: coded.size > 0 ? linkCode(linkTo(coded)) : null,
      isCoded: coded.size > 0,
    });
  }

  #svg(card: Scene): string {
    return withColours(stillMarkup(card), this.#colours);
  }

  async #give(file: CardFile): Promise<void> {
    try {
      const made = await this.#file(file);
      download(made, made.name);
      this.#say('');
    } catch (error) {
      this.#say(words.failed((error as Error).message));
    }
  }

  /** Hands the picture to the device's own way of sending things; a reader who changes their mind is no failure. */
  async #send(): Promise<void> {
    try {
      await navigator.share({ files: [await this.#file('png')], title: this.#outline.report });
    } catch (error) {
      if ((error as Error).name !== 'AbortError') await this.#give('png');
    }
  }

  async #file(kind: CardFile): Promise<File> {
    const card = (this.#card ??= readingCard(this.#data()));
    return kind === 'png'
      ? new File([await this.#png(card)], 'card.png', { type: 'image/png' })
      : new File([await this.#pdf(card)], 'card.pdf', { type: 'application/pdf' });
  }

  async #png(card: Scene): Promise<Blob> {
    const faces = await Promise.all([
      faceRule("'Report Sans'", sansFace, '400 650', words.fontFailed),
      faceRule("'Report Display'", displayFace, '400', words.fontFailed),
    ]);
    const svg = this.#svg(card).replace('>', `><style>${faces.join('')}</style>`);
    return svgAsPng(svg, scale, words.pictureFailed);
  }

  async #pdf(card: Scene): Promise<Uint8Array<ArrayBuffer>> {
    const { cardPdf, UnknownCharacter } = await import('../downloads/card-pdf.ts');
    const { report, authors } = this.#outline;
    const language = document.documentElement.lang;
    try {
      return new Uint8Array(await cardPdf(card, this.#colours, { title: words.pdfTitle(report), authors, language }));
    } catch (error) {
      throw error instanceof UnknownCharacter ? new Error(words.unknownCharacter(error.message)) : error;
    }
  }

  #say(text: string): void {
    setText(this.#place.querySelector('.said'), text);
  }
}
