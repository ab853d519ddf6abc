import { setText } from './live-numbers.ts';

/** Milliseconds after which a hand rests. */
export const pause = 600;

/** One announcement after the hand rests, so that a screen reader is not talked over: what was held, and what follows. */
export class Announcement {
  readonly #place: Element | null;
  #aside = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Element | null, signal: AbortSignal) {
    this.#place = place;
    signal.addEventListener('abort', () => clearTimeout(this.#waiting));
  }

  /** Announces a text as it stands when the hand rests, after the last thing that was done to what the reader typed. */
  make(text: () => string, aside = ''): void {
    this.#aside = aside || this.#aside;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      setText(this.#place, `${this.#aside} ${text()}`.trim());
      this.#aside = '';
    }, pause);
  }
}
