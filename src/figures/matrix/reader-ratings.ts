import { fieldName } from '../../reading/fields.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ReadingStore } from '../../reading/store.ts';
import { stepDifference } from '../../reading/step-difference.ts';
import type { RatedPlace, RatedPoint } from '../../charts/rated-marks.ts';
import { matrixWords, readingWords, sentences, withCommas, withinWords, withSemicolons } from '../../words/words.ts';
import { trendPoint } from './map-data.ts';
import { ranks, score } from './ranks.ts';
import type { Place } from './ranks-text.ts';
import type { MatrixOutline } from './reading.ts';
import { ratingsText } from './ratings-text.ts';

type Trend = MatrixOutline['trends'][number];
/** Steps by lens; null takes one back. */
export type Steps = Record<string, number | null>;

/** A matrix as its reader rates and weighs it, beside the editors' ratings and those of a linked reading. */
export class ReaderRatings {
  readonly data: MatrixOutline;
  readonly #store: ReadingStore;
  #theirs: ReadingValues;

  constructor(data: MatrixOutline, store: ReadingStore) {
    this.data = data;
    this.#store = store;
    this.#theirs = store.linkedValues ?? new Map();
  }

  get values(): ReadingValues {
    return this.#store.values;
  }

  get hasTheirs(): boolean {
    return this.#theirs.size > 0;
  }

  /** Forgets the linked reading once the reader has left it; says whether it did. */
  leaveTheirs(): boolean {
    if (!this.hasTheirs || this.#store.link) return false;
    this.#theirs = new Map();
    return true;
  }

  /** The reader's own step in a lens, or null. */
  own(trend: Trend, lens: string): number | null {
    return this.#step(this.#store.values, trend, lens);
  }

  /** The reader's step in a lens, or else the editors'. */
  present(trend: Trend, lens: string): number {
    return this.own(trend, lens) ?? trend.ratings[lens]?.value ?? 1;
  }

  point(trend: Trend, index: number): RatedPoint {
    return trendPoint(
      this.data,
      trend,
      index,
      this.#place(this.#store.values, trend),
      this.#place(this.#theirs, trend),
    );
  }

  weight(lens: string): number {
    const value = this.#store.values.get(fieldName('weight', this.data.id, lens));
    return typeof value === 'number' ? value : 1;
  }

  places(): Place[] {
    const weights = new Map(this.data.lenses.map(({ id }) => [id, this.weight(id)]));
    return ranks(
      this.data.trends.map((trend) =>
        score(
          this.data.lenses,
          (lens) => weights.get(lens) ?? 1,
          (lens) => this.present(trend, lens),
        ),
      ),
    );
  }

  /** Sets the reader's steps for a trend. Changes of one gesture are undone together. */
  rate(trend: Trend, steps: Steps, gesture: number): void {
    this.#store.set(
      Object.entries(steps).map(([lens, step]) => [fieldName('rating', this.data.id, trend.id, lens), step]),
      readingWords.steps.rating,
      `rating ${trend.id} ${gesture}`,
    );
  }

  /** Moves a trend to steps on the map: the editors' own say nothing new. */
  move(trend: Trend, steps: Record<string, number>, gesture: number): void {
    const own = Object.entries(steps).map(([lens, step]) => [lens, step === trend.ratings[lens]?.value ? null : step]);
    this.rate(trend, Object.fromEntries(own) as Steps, gesture);
  }

  weigh(lens: string, weight: number, gesture: number): void {
    this.#store.set(
      [[fieldName('weight', this.data.id, lens), weight === 1 ? null : weight]],
      readingWords.steps.weight,
      `weight ${lens} ${gesture}`,
    );
  }

  word(lens: string, step: number): string {
    return this.#lens(lens)?.steps[step - 1]?.word ?? String(step);
  }

  /** How many steps a lens has. */
  most(lens: string): number {
    return this.#lens(lens)?.steps.length ?? 1;
  }

  /** The steps at which a trend stands on the map, in words. */
  placeText(trend: Trend): string {
    const { x, y } = this.data.axes;
    return withCommas(
      [x, y].map((lens) =>
        withinWords.rating(this.#lens(lens)?.label ?? lens, this.word(lens, this.present(trend, lens))),
      ),
    );
  }

  /** What a cell of the table says of the reader's step in a lens, and of the other reader's. */
  cellTexts(trend: Trend, lens: string): { own: string; theirs: string } {
    const text = (whose: string, step: number | null): string =>
      step === null
        ? ''
        : matrixWords.ratingText(
            whose,
            this.word(lens, step),
            stepDifference(step, trend.ratings[lens]?.value ?? step),
          );
    return {
      own: text(readingWords.yours, this.own(trend, lens)),
      theirs: text(readingWords.theirs, this.#step(this.#theirs, trend, lens)),
    };
  }

  /** What an announcement says of a trend: its steps, and how far they are from the editors'. */
  trendText(trend: Trend): string {
    const texts = this.data.lenses.map(({ id, label }) => {
      const own = this.own(trend, id);
      const rating = withinWords.rating(label, this.word(id, this.present(trend, id)));
      return own === null ? rating : withCommas([rating, stepDifference(own, trend.ratings[id]?.value ?? own)]);
    });
    return matrixWords.ratings(trend.label, withSemicolons(texts));
  }

  /** The readers' ratings in words, trend by trend; empty where there are none. */
  inWords(): string {
    const yours = ratingsText(readingWords.yours, this.data, (trend, lens) => this.own(trend, lens));
    const theirs = ratingsText(readingWords.theirs, this.data, (trend, lens) => this.#step(this.#theirs, trend, lens));
    return sentences([yours, theirs]);
  }

  /** Whose finding the title is, where readers rate trends otherwise; empty where none do. */
  whoseText(): string {
    const count = (values: ReadingValues): number =>
      this.data.trends.filter((trend) => this.data.lenses.some(({ id }) => this.#step(values, trend, id) !== null))
        .length;
    const [yours, theirs] = [count(this.#store.values), count(this.#theirs)];
    const all = this.data.trends.length;
    if (yours > 0 && theirs > 0) return matrixWords.editorsFindingBoth(yours, theirs, all);
    if (yours > 0) return matrixWords.editorsFindingYours(yours, all);
    return theirs > 0 ? matrixWords.editorsFindingTheirs(theirs, all) : '';
  }

  #lens(id: string): MatrixOutline['lenses'][number] | undefined {
    return this.data.lenses.find((lens) => lens.id === id);
  }

  /** A step that a reading has; at most the scale's last, since the scale may have become shorter. */
  #step(values: ReadingValues, trend: Trend, lens: string): number | null {
    const value = values.get(fieldName('rating', this.data.id, trend.id, lens));
    return typeof value === 'number' ? Math.min(value, this.most(lens)) : null;
  }

  #place(values: ReadingValues, trend: Trend): RatedPlace | undefined {
    const { x, y } = this.data.axes;
    const [across, up] = [this.#step(values, trend, x), this.#step(values, trend, y)];
    if (across === null && up === null) return undefined;
    return { x: across ?? trend.ratings[x]?.value ?? 1, y: up ?? trend.ratings[y]?.value ?? 1 };
  }
}
