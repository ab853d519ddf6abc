import { debounce, type Debounced } from './debounce.ts';

/** A part of the page that follows a state. */
export interface Follower<State> {
  element: Element;
  update: (state: State) => void;
  /** Whether it looks the same in both states; when absent, every change updates it. */
  isSame?: (before: State, now: State) => boolean;
}

interface Entry<State> extends Follower<State> {
  /** The state it shows; undefined before its first update. */
  shown: State | undefined;
  isStale: boolean;
  isOffScreen: boolean;
}

/** Parts of the page that follow a state: those on screen at once, the others after a pause and before printing. */
export class Followers<State> {
  readonly #entries: Entry<State>[];
  readonly #later: Debounced;
  #state: State | undefined;

  /** `shown` is the state that the parts show already, as built. */
  constructor(followers: Iterable<Follower<State>>, shown: State | undefined, signal: AbortSignal) {
    this.#entries = [...followers].map((follower) => ({ ...follower, shown, isStale: false, isOffScreen: false }));
    this.#later = debounce(() => this.updateAll(), signal);
    const observer = new IntersectionObserver((seen) => {
      const changes = new Map(seen.map(({ target, isIntersecting }) => [target, !isIntersecting]));
      for (const entry of this.#entries) entry.isOffScreen = changes.get(entry.element) ?? entry.isOffScreen;
      this.#update(({ isOffScreen }) => !isOffScreen);
    });
    for (const { element } of this.#entries) observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
    addEventListener('beforeprint', () => this.updateAll(), { signal });
  }

  /** Brings the parts to a state; `isConcerned` picks those that the change is about. */
  follow(state: State, isConcerned: (element: Element) => boolean = () => true): void {
    this.#state = state;
    for (const entry of this.#entries) {
      if (isConcerned(entry.element)) entry.isStale = !entry.shown || !entry.isSame?.(entry.shown, state);
    }
    this.#update(({ isOffScreen }) => !isOffScreen);
    if (this.#entries.some(({ isStale }) => isStale)) this.#later();
  }

  /** Brings all parts up to date now. */
  updateAll(): void {
    this.#update(() => true);
  }

  #update(isWanted: (entry: Entry<State>) => boolean): void {
    const state = this.#state;
    if (state === undefined) return;
    for (const entry of this.#entries) {
      if (!entry.isStale || !isWanted(entry)) continue;
      entry.isStale = false;
      entry.shown = state;
      entry.update(state);
    }
  }
}
