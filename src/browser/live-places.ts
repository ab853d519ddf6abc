import type { Results } from '../model/program.ts';
import type { LiveCase } from './live-numbers.ts';

/** A place in the page that follows a case: what it rests on, and how it is brought to the case. */
export interface Place {
  element: Element;
  names: readonly string[];
  write: (live: LiveCase) => void;
}

/**
 * Places gathered once, so that a step of a slider touches only what it changes and the reader sees; the rest of them
 * follows once the hand rests.
 */
export class LivePlaces {
  readonly #places: { place: Place; written: Results }[];
  /** The places off screen; unknown, and so none, until the observer has looked. */
  readonly #away = new Set<Element>();
  #looking: IntersectionObserver | undefined;

  constructor(places: readonly Place[], base: Results) {
    this.#places = places.map((place) => ({ place, written: base }));
  }

  /** Brings to the case every place on screen whose numbers have changed since it was last written. */
  writeOnScreen(live: LiveCase): void {
    this.#looking ??= this.#look();
    this.#write(live, ({ element }) => !this.#away.has(element));
  }

  /** Brings to the case every place whose numbers have changed since it was last written. */
  writeAll(live: LiveCase): void {
    this.#write(live, () => true);
  }

  /** Ends the watch over what is on screen. */
  release(): void {
    this.#looking?.disconnect();
  }

  #look(): IntersectionObserver {
    const looking = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#away.delete(target);
        else this.#away.add(target);
      }
    });
    for (const { place } of this.#places) looking.observe(place.element);
    return looking;
  }

  #write(live: LiveCase, wanted: (place: Place) => boolean): void {
    for (const entry of this.#places) {
      const { place, written } = entry;
      if (!wanted(place) || place.names.every((name) => Object.is(live.results[name], written[name]))) continue;
      place.write(live);
      entry.written = live.results;
    }
  }
}
