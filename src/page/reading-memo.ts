import { memoWords, readingWords } from '../words/en.ts';
import { readingAddress } from '../reading/files.ts';
import { countsText, memo } from '../figures/readings.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import { readingChange } from '../reading/reading-change.ts';
import type { ReadingValues } from '../reading/reading.ts';
import { reportOutline } from '../reading/report-root.ts';
import { readingStore, type ReadingStore } from '../reading/store.ts';
import { WakingElement } from '../dom/waking-element.ts';
import { Exchange } from './exchange.ts';
import { element, memoElements } from './memo-view.ts';

/** <reading-memo>: the reader's reading as a memo, beside the one that came with the address. */
export class ReadingMemoElement extends WakingElement {
  #waiting = 0;

  protected override readonly brings = readingWords.ownReading;

  protected async wake(signal: AbortSignal): Promise<void> {
    const [outline, store] = await Promise.all([reportOutline(), readingStore()]);
    if (signal.aborted) return;
    const place = this.querySelector('.exchange-place');
    if (place) await Exchange.open(place, null);
    const published = this.querySelector('.memo-state')?.textContent ?? '';
    const show = (): void => this.#show(store, outline, published);
    const showSoon = (): void => {
      cancelAnimationFrame(this.#waiting);
      this.#waiting = requestAnimationFrame(show);
    };
    document.addEventListener(readingChange, showSoon, { signal });
    // As built, it is the memo of a reading in which nothing has changed.
    if (store.values.size > 0 || store.link) show();
  }

  #show(store: ReadingStore, outline: ReadingOutline, published: string): void {
    const [own, theirs] = [store.values, store.link?.values ?? null];
    const counts = (values: ReadingValues): string => countsText(values, outline) || readingWords.nothingYet;
    const linked = theirs ? memoWords.theirState(counts(theirs)) : '';
    const state = memoWords.state(theirs !== null, counts(own)) + linked;
    this.querySelector('.memo-state')?.replaceChildren(own.size === 0 && !theirs ? published : state);
    const column = (name: string, values: ReadingValues): HTMLElement =>
      element(
        'section',
        'memo-column',
        ...(name === '' ? [] : [element('h2', 'whose', name)]),
        ...memoElements(memo(values, outline), theirs ? 'h3' : 'h2'),
      );
    const columns = theirs ? [column(readingWords.yours, own), column(readingWords.theirs, theirs)] : [column('', own)];
    this.querySelector('.memos')?.replaceChildren(...columns);
    this.classList.toggle('compared', theirs !== null);
    const href = readingAddress(location.href, own, { withNotes: false });
    const link = Object.assign(document.createElement('a'), { href, textContent: href });
    this.querySelector('.memo-link')?.replaceChildren(...(own.size === 0 ? [] : [`${memoWords.linkToReading} `, link]));
  }
}

customElements.define('reading-memo', ReadingMemoElement);
