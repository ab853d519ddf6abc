import type { ReaderRatings } from './reader-ratings.ts';
import { ratingFields, showRatingFields } from './rating-fields.ts';
import type { Row } from './matrix-rows.ts';

/** The place below the ranking where the steps of one trend are chosen from lists, and from which Escape leads back. */
export class ChosenTrend {
  readonly #place: HTMLElement;
  readonly #ratings: ReaderRatings;
  #row: Row | null = null;

  constructor(place: HTMLElement, ratings: ReaderRatings, signal: AbortSignal) {
    this.#place = place;
    this.#ratings = ratings;
    place.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.#close();
      },
      { signal },
    );
  }

  /** Opens a trend's fields and leads to the first of them. */
  open(row: Row): void {
    if (this.#row) this.#row.grip.ariaExpanded = 'false';
    this.#row = row;
    row.grip.ariaExpanded = 'true';
    this.#place.dataset['trend'] = row.trend.id;
    this.#place.replaceChildren(ratingFields(this.#ratings.data, row.trend));
    this.show(row);
    this.#place.querySelector('select')?.focus();
  }

  /** Brings the fields to the reader's ratings, if they are those of this trend. */
  show(row: Row): void {
    if (row === this.#row) showRatingFields(this.#place, (lens) => this.#ratings.own(row.trend, lens));
  }

  #close(): void {
    const grip = this.#row?.grip;
    if (!grip) return;
    grip.ariaExpanded = 'false';
    this.#row = null;
    grip.focus();
    this.#place.replaceChildren();
    delete this.#place.dataset['trend'];
  }
}
