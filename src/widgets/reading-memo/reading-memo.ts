import { Exchange } from '../../browser/exchange.ts';
import { linkedGone, linkedReading } from '../../browser/linked-reading.ts';
import { element, memoElements } from '../../browser/memo-view.ts';
import { readingChange } from '../../browser/reading-change.ts';
import { readingStore } from '../../browser/reading-store.ts';
import { reportOutline } from '../../browser/report-root.ts';
import { readingAddress } from '../../downloads/reading-files.ts';
import { memo } from '../../model/reading/memo.ts';
import { countsOf, countsText, fitted, type ReadingOutline } from '../../model/reading/outline.ts';
import type { ReadingValues } from '../../model/reading/reading.ts';

/** <reading-memo>: the reader's reading as a memo, made anew with each change, with the one that came with the address beside it. */
export class ReadingMemoElement extends HTMLElement {
  #listening: AbortController | undefined;
  #outline: ReadingOutline | null = null;
  #theirs: ReadingValues | null = null;
  #nothingChanged = '';
  #waiting = 0;

  connectedCallback(): void {
    this.#nothingChanged = this.querySelector('.memo-state')?.textContent ?? '';
    const { signal } = (this.#listening = new AbortController());
    void this.#begin(signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    cancelAnimationFrame(this.#waiting);
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const place = this.querySelector('.exchange-place');
    const linked = await linkedReading();
    this.#theirs = linked?.values ?? null;
    try {
      this.#outline = await reportOutline();
    } catch (error) {
      this.querySelector('.memo-state')?.replaceChildren((error as Error).message);
      return;
    }
    if (signal.aborted) return;
    if (place) new Exchange(place, null, signal);
    document.addEventListener(readingChange, () => this.#showSoon(), { signal });
    document.addEventListener(
      linkedGone,
      () => {
        this.#theirs = null;
        this.#showSoon();
      },
      { signal },
    );
    this.#show();
    this.setAttribute('live', '');
  }

  #showSoon(): void {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    const outline = this.#outline;
    if (!outline) return;
    const own = readingStore().values;
    const isUntouched = own.size === 0 && this.#theirs === null;
    // What stands at first is the memo of nothing changed, and need not be made again.
    if (isUntouched && !this.hasAttribute('live')) return;
    const counts = (values: ReadingValues): string =>
      countsText(countsOf(fitted(values, outline).values, outline)) || 'nothing yet';
    this.querySelector('.memo-state')?.replaceChildren(
      isUntouched
        ? this.#nothingChanged
        : `${this.#theirs ? 'Yours' : 'This reading'}: ${counts(own)}.${this.#theirs ? ` Theirs, from the link: ${counts(this.#theirs)}.` : ''}`,
    );
    const column = (name: string, values: ReadingValues): HTMLElement => {
      const parts = memoElements(memo(values, outline), this.#theirs ? 'h3' : 'h2');
      return element('section', 'memo-column', ...(name === '' ? [] : [element('h2', 'whose', name)]), ...parts);
    };
    const columns = this.#theirs ? [column('Yours', own), column('Theirs', this.#theirs)] : [column('', own)];
    this.querySelector('.memos')?.replaceChildren(...columns);
    this.classList.toggle('compared', this.#theirs !== null);
    const link = readingAddress(location.href, own, { withNotes: false });
    this.querySelector('.memo-link')?.replaceChildren(
      ...(own.size === 0
        ? []
        : ['This reading again: ', Object.assign(document.createElement('a'), { href: link, textContent: link })]),
    );
  }
}

customElements.define('reading-memo', ReadingMemoElement);
