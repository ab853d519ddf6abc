import { setText, type LiveCase } from '../../browser/live-numbers.ts';
import { formatChange } from '../../model/number-format.ts';
import { numberText } from '../../model/number-text.ts';
import { numberOf } from '../../model/program.ts';
import { pause } from './assumption-form.ts';

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

/** What a number of the model comes to, and how that stands to the base case. */
export function againstBase(live: Pick<LiveCase, 'program' | 'locale' | 'base' | 'results'>, name: string): string {
  const { label, format } = numberOf(live.program, name);
  const value = live.results[name] ?? NaN;
  const change = value - (live.base[name] ?? NaN);
  const against =
    change === 0 || !Number.isFinite(change) ? 'as in the base case' : `${formatChange(change, format, live.locale)} against the base case`;
  return `${label}: ${numberText(live, name, value)}, ${against}.`;
}
