import { debounce, type Debounced } from './debounce.ts';
import { setText } from './text.ts';

/** How long a reader's changes must have paused before they are announced, so that a screen reader is not interrupted. */
export const announcementPause = 600;

/** A live region that announces once after a run of changes: first what was corrected, then what follows. */
export class Announcement {
  #correction = '';
  #text: () => string = () => '';
  readonly #announce: Debounced;

  constructor(region: Element | null, signal: AbortSignal) {
    const announce = (): void => {
      setText(region, `${this.#correction} ${this.#text()}`.trim());
      this.#correction = '';
    };
    this.#announce = debounce(announce, signal, announcementPause);
  }

  /** Announces what `text` returns once the changes have paused. */
  announce(text: () => string, correction = ''): void {
    this.#text = text;
    this.#correction = correction || this.#correction;
    this.#announce();
  }
}
