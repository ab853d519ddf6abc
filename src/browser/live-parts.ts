import { notWhenHandRests, whenHandRests } from './hand-rest.ts';

/** Parts of a widget that follow what the reader does: those on screen at once, the others when the hand rests or the page is printed. */
export class LiveParts<Part extends Element> {
  readonly #parts: readonly Part[];
  readonly #show: (part: Part) => void;
  readonly #seen = new Set<Element>();
  /** Those that do not yet show what there is to see. */
  readonly #behind = new Set<Part>();

  constructor(parts: Iterable<Part>, show: (part: Part) => void, signal: AbortSignal) {
    this.#parts = [...parts];
    this.#show = show;
    const looking = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
      }
      this.#catchUp((part) => this.#seen.has(part));
    });
    for (const part of this.#parts) looking.observe(part);
    addEventListener('beforeprint', () => this.#catchUp(() => true), { signal });
    signal.addEventListener('abort', () => {
      looking.disconnect();
      notWhenHandRests(this);
    });
  }

  /** Brings parts, or all of them, to what there is now to see. */
  follow(parts: Iterable<Part> = this.#parts): void {
    for (const part of parts) this.#behind.add(part);
    this.#catchUp((part) => this.#seen.has(part));
    if (this.#behind.size > 0) whenHandRests(this, () => this.#catchUp(() => true));
  }

  #catchUp(wanted: (part: Part) => boolean): void {
    for (const part of this.#behind) {
      if (!wanted(part)) continue;
      this.#behind.delete(part);
      this.#show(part);
    }
  }
}
