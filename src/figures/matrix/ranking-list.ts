import { setText } from '../../dom/text.ts';
import { placeText, rankedOrder, type Place } from './ranks-text.ts';

/** Long enough for the eye to follow a trend to its new place. */
const moveTime = 200;

/** The trends in the order of their ranks: the list is put in order anew, and trends that move are shown moving. */
export class RankingList {
  readonly #list: HTMLElement;
  /** The trends' entries, in the author's order. */
  readonly #entries: readonly HTMLElement[];
  readonly #editors: readonly Place[];

  constructor(list: HTMLElement, entries: readonly HTMLElement[], editors: readonly Place[]) {
    this.#list = list;
    this.#entries = entries;
    this.#editors = editors;
  }

  /** Shows each trend at its place, with the editors' place where that is another. */
  show(places: readonly Place[], oursText: (rank: number) => string): void {
    for (const [index, entry] of this.#entries.entries()) {
      const [place, editors] = [places[index], this.#editors[index]];
      if (!place || !editors) continue;
      setText(entry.querySelector('.rank-place'), placeText(place));
      setText(entry.querySelector('.our-place'), place.rank === editors.rank ? '' : oursText(editors.rank));
    }
    const ordered = rankedOrder(places).flatMap((index) => this.#entries[index] ?? []);
    if (ordered.some((entry, index) => this.#list.children[index] !== entry)) this.#reorder(ordered);
  }

  #reorder(ordered: readonly HTMLElement[]): void {
    const before = new Map(ordered.map((entry) => [entry, entry.getBoundingClientRect()]));
    for (const animation of ordered.flatMap((entry) => entry.getAnimations())) animation.cancel();
    putInOrder(this.#list, ordered);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [entry, from] of before) {
      const to = entry.getBoundingClientRect();
      const way = `${from.left - to.left}px ${from.top - to.top}px`;
      if (way !== '0px 0px') entry.animate({ translate: [way, '0px 0px'] }, { duration: moveTime, easing: 'ease-out' });
    }
  }
}

/** An entry that has the focus would lose it if it were moved: the others are moved around it. */
function putInOrder(list: HTMLElement, ordered: readonly HTMLElement[]): void {
  const focused = ordered.findIndex((entry) => entry.contains(document.activeElement));
  const still = ordered[focused];
  if (!still) return list.append(...ordered);
  still.before(...ordered.slice(0, focused));
  still.after(...ordered.slice(focused + 1));
}
