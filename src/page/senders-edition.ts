import { editionsWords as words } from '../words/words.ts';
import { setText } from '../dom/text.ts';
import { editionParameter } from '../reading/link.ts';
import { editionsAt, firstThere, type ListedEdition } from '../reading/edition-list.ts';
import { addressWithin, reportRoot } from '../reading/report-root.ts';
import type { ReadingStore } from '../reading/store.ts';

/** Where a reading or a case was made with another edition: which one, the way to it, and to what has changed since. */
export class SendersEdition {
  readonly #place: HTMLElement;
  readonly #store: ReadingStore;
  #editions: Promise<readonly ListedEdition[]> | null = null;
  #shown: string | null = null;

  constructor(place: HTMLElement, store: ReadingStore) {
    [this.#place, this.#store] = [place, store];
  }

  /** Whether there is anything to say. */
  get isNeeded(): boolean {
    return this.#edition !== null;
  }

  show(): void {
    const edition = this.#edition;
    if (edition === this.#shown) return;
    this.#shown = edition;
    if (edition === null) this.#place.hidden = true;
    else void this.#showWays(edition);
  }

  /** The sender's edition; else the one that the reader's own reading was saved with. */
  get #edition(): string | null {
    const { sendersEdition, opened } = this.#store;
    if (sendersEdition !== null) return sendersEdition;
    const own = document.documentElement.dataset['edition'] ?? '';
    const isEarlier = opened.status === 'read' && opened.edition !== '' && opened.edition < own;
    return isEarlier ? opened.edition : null;
  }

  #sentence(day: string): string {
    return this.#store.sendersEdition === null ? '' : words.sentWith(day);
  }

  async #showWays(edition: string): Promise<void> {
    this.#editions ??= editionsAt(reportRoot());
    const listed = (await this.#editions).find((one) => one.edition === edition);
    if (this.#shown !== edition) return;
    setText(this.#place.querySelector('p'), this.#sentence(listed?.day ?? edition));
    this.#place.hidden = false;
    const sent = this.#store.sendersEdition !== null ? listed?.path : undefined;
    setWay(this.#place.querySelector('[data-way=sent]'), sent && (await asSent(sent)));
    setWay(this.#place.querySelector('[data-way=since]'), listed?.changes && addressWithin(listed.changes));
  }
}

/** This page with what came with the link, in the edition that it was made with; the edition's cover where it lacks the page. */
async function asSent(path: string): Promise<string> {
  const root = addressWithin(path);
  const page = location.pathname.slice(new URL(reportRoot()).pathname.length);
  const found = await firstThere([new URL(page, root).href, root]);
  const query = new URLSearchParams(location.search);
  query.delete(editionParameter);
  return `${found}?${query.toString()}${location.hash}`;
}

function setWay(link: HTMLAnchorElement | null, href: string | undefined): void {
  if (!link) return;
  link.hidden = href === undefined;
  if (href !== undefined) link.href = href;
}
