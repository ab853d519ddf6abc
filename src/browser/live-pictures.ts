import { rest } from './live-places.ts';

/** Pictures that follow what the reader does: those on screen at once, the others when the hand rests. */
export class LivePictures {
  readonly #pictures: readonly SVGSVGElement[];
  readonly #draw: (picture: SVGSVGElement) => void;
  readonly #seen = new Set<Element>();
  /** Those that do not yet show what there is to see. */
  readonly #behind = new Set<SVGSVGElement>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(pictures: Iterable<SVGSVGElement>, draw: (picture: SVGSVGElement) => void, signal: AbortSignal) {
    this.#pictures = [...pictures];
    this.#draw = draw;
    const looking = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
      }
      this.#catchUp((picture) => this.#seen.has(picture));
    });
    for (const picture of this.#pictures) looking.observe(picture);
    signal.addEventListener('abort', () => {
      looking.disconnect();
      clearTimeout(this.#resting);
    });
  }

  /** Brings the pictures to what there is now to see. */
  follow(): void {
    for (const picture of this.#pictures) this.#behind.add(picture);
    this.#catchUp((picture) => this.#seen.has(picture));
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#catchUp(() => true), rest);
  }

  #catchUp(wanted: (picture: SVGSVGElement) => boolean): void {
    for (const picture of this.#behind) {
      if (!wanted(picture)) continue;
      this.#behind.delete(picture);
      this.#draw(picture);
    }
  }
}
