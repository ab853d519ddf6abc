import { shareWords as words } from '../words/words.ts';
import { setText } from '../dom/text.ts';
import { isWords } from '../reading/fields.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import type { ReadingStore } from '../reading/store.ts';
import { shareLink } from './share-link.ts';

/** The field with a link to the reader's reading, with their notes if they wish, and the button that copies it. */
export class ShareForm {
  readonly #place: Element;
  readonly #store: ReadingStore;
  #link = '';

  constructor(place: Element, store: ReadingStore) {
    [this.#place, this.#store] = [place, store];
  }

  show(outline: ReadingOutline): void {
    const hasNotes = [...this.#store.values.keys()].some(isWords);
    this.#place.querySelector('label.notes')?.toggleAttribute('hidden', !hasNotes);
    const withNotes = hasNotes && (this.#place.querySelector<HTMLInputElement>('[type=checkbox]')?.checked ?? false);
    const link = shareLink(this.#store, outline, { withNotes });
    const field = this.#place.querySelector<HTMLInputElement>('[type=text]');
    if (!field || link === this.#link) return;
    this.#link = field.value = link;
    this.#say('');
  }

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#link);
      this.#say(words.copied);
    } catch {
      this.#say(words.copyRefused);
      this.#place.querySelector<HTMLInputElement>('[type=text]')?.select();
    }
  }

  #say(text: string): void {
    setText(this.#place.querySelector('.copied'), text);
  }
}
