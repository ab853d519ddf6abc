import { memoWords, readingWords } from '../words/words.ts';
import { loadFor } from '../dom/loading.ts';
import { setText } from '../dom/text.ts';
import { WakingElement } from '../dom/waking-element.ts';
import { countsText, memo } from '../figures/readings.ts';
import { memoText } from '../reading/files.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import { readingChange } from '../reading/reading-change.ts';
import { isChanged, type ReadingValues } from '../reading/reading.ts';
import { reportOutline } from '../reading/report-root.ts';
import { readingStore, type ReadingStore } from '../reading/store.ts';
import { Exchange } from './exchange.ts';
import { element, memoElements } from './memo-view.ts';
import type { ReadingCard } from './reading-card.ts';
import { shareLink } from './share-link.ts';

/** <reading-memo>: the reader's reading as a memo, beside the one that came with the address, and the ways to send it on. */
export class ReadingMemoElement extends WakingElement {
  #waiting = 0;
  #card: ReadingCard | null = null;

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
    this.addEventListener('click', (event) => this.#click(event.target as Element, store, outline), { signal });
    // As built, it is the memo of a reading in which nothing has changed.
    if (store.values.size > 0 || store.link) show();
    const openCard = (): void => {
      if (location.hash === '#card' && isChanged(store.values)) void this.#openCard(store, outline);
    };
    addEventListener('hashchange', openCard, { signal });
    openCard();
  }

  #show(store: ReadingStore, outline: ReadingOutline, published: string): void {
    const [own, theirs] = [store.values, store.link?.values ?? null];
    setText(this.querySelector('.memo-state'), this.#state(own, theirs, outline, published));
    const column = (name: string, values: ReadingValues): HTMLElement =>
      element(
        'section',
        'memo-column',
        ...(name === '' ? [] : [element('h2', 'whose', name)]),
        ...memoElements(memo(values, outline), name === '' ? 'h2' : 'h3'),
      );
    const isBoth = theirs !== null && isChanged(own);
    const columns = isBoth
      ? [column(readingWords.theirs, theirs), column(readingWords.yours, own)]
      : theirs
        ? [column(readingWords.theirs, theirs)]
        : [column('', own)];
    this.querySelector('.memos')?.replaceChildren(...columns);
    this.classList.toggle('compared', isBoth);
    for (const part of ['.memo-send', '.memo-card'])
      this.querySelector(part)?.toggleAttribute('hidden', !isChanged(own));
    const href = shareLink(store, outline, { withNotes: false });
    const link = Object.assign(document.createElement('a'), { href, textContent: href });
    this.querySelector('.memo-link')?.replaceChildren(`${memoWords.linkToReading} `, link);
    setText(this.querySelector('.copied'), '');
    if (isChanged(own)) this.#card?.show();
  }

  #state(own: ReadingValues, theirs: ReadingValues | null, outline: ReadingOutline, published: string): string {
    const counts = (values: ReadingValues): string => countsText(values, outline) || readingWords.nothingYet;
    if (!theirs) return own.size === 0 ? published : memoWords.state(counts(own));
    return memoWords.theirs(counts(theirs)) + (isChanged(own) ? memoWords.yours(counts(own)) : memoWords.yoursEmpty);
  }

  #click(target: Element, store: ReadingStore, outline: ReadingOutline): void {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'copy-text') void this.#copyText(store, outline);
    if (act === 'card') void this.#openCard(store, outline);
  }

  async #copyText(store: ReadingStore, outline: ReadingOutline): Promise<void> {
    const text = memoText(memo(store.values, outline), outline, shareLink(store, outline, { withNotes: false }));
    try {
      await navigator.clipboard.writeText(text);
      setText(this.querySelector('.copied'), memoWords.textCopied);
    } catch {
      setText(this.querySelector('.copied'), memoWords.textRefused);
    }
  }

  async #openCard(store: ReadingStore, outline: ReadingOutline): Promise<void> {
    const place = this.querySelector('.memo-card');
    if (!place) return;
    const module = this.#card ? null : await loadFor(place, memoWords.theCard, () => import('./reading-card.ts'));
    if (module) this.#card = new module.ReadingCard(place, store, outline);
    if (!this.#card) return;
    this.#card.show();
    const button = place.querySelector<HTMLElement>('[data-act=card]');
    const hadFocus = button === document.activeElement;
    if (button) button.hidden = true;
    if (hadFocus) place.querySelector<HTMLElement>('[data-file]')?.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('reading-memo', ReadingMemoElement);
