import { linkedReadingWords as words } from '../words/words.ts';
import { stayAt } from '../dom/stay-at.ts';
import { setText } from '../dom/text.ts';
import { placeOf } from '../figures/readings.ts';
import { decoded } from '../reading/link-text.ts';
import { fragmentOf } from '../reading/link.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import type { ReadingStore } from '../reading/store.ts';
import { compareAddress, type LinkedState } from './linked-reading.ts';

/** A line at the head of the figure that a link is about: whose case it shows, and how to use it or put it aside. */
export class LinkedNote {
  readonly #store: ReadingStore;
  readonly #leave: (act: 'adopt' | 'aside') => void;
  #element: HTMLElement | null = null;

  constructor(store: ReadingStore, leave: (act: 'adopt' | 'aside') => void) {
    [this.#store, this.#leave] = [store, leave];
  }

  /** Shows the line while a reading from the link does; it goes with the link. */
  show(linked: LinkedState | null, outline: ReadingOutline): void {
    if (!linked?.isReadable) return this.#remove();
    this.#element ??= this.#place(outline);
    if (!this.#element) return;
    setText(this.#element.querySelector('p'), linked.text);
    this.#element.querySelector('[data-act=adopt]')?.toggleAttribute('hidden', !linked.isUsable);
    const compare = this.#element.querySelector('a');
    if (compare) compare.href = compareAddress(this.#store);
  }

  /** Puts the line into the figure that the address names, or else into the first that the reading is about. */
  #place(outline: ReadingOutline): HTMLElement | null {
    const places = [...(this.#store.linkedValues ?? new Map<string, never>()).keys()].map((name) =>
      placeOf(name, outline),
    );
    const ids = places.flatMap((place) => place?.split('#')[1] ?? []);
    const named = decoded(fragmentOf(new URL(location.href)).place);
    const figure = [...ids.filter((id) => id === named), ...ids]
      .map((id) => document.getElementById(id))
      .find((found) => found !== null);
    if (!figure) return null;
    const element = document.createElement('div');
    element.className = 'linked-note';
    element.innerHTML = markup;
    element.addEventListener('click', (event) => this.#click(event.target as Element, figure));
    figure.prepend(element);
    if (figure.id === named) stayAt(figure);
    return element;
  }

  #click(target: Element, figure: HTMLElement): void {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act !== 'adopt' && act !== 'aside') return;
    this.#leave(act);
    figure.querySelector<HTMLElement>('a[href], button, input, select, summary')?.focus({ preventScroll: true });
  }

  #remove(): void {
    this.#element?.remove();
    this.#element = null;
  }
}

const markup = `
<p role="status"></p>
<button type="button" data-act="adopt">${words.use}</button>
<button type="button" data-act="aside">${words.putAside}</button>
<a>${words.compare}</a>`;
