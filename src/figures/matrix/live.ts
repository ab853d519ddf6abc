import { matrixWords, readingWords } from '../../words/en.ts';
import { Announcement } from '../../dom/announcement.ts';
import { setText } from '../../dom/text.ts';
import { Followers } from '../../dom/follow.ts';
import { readingChange, type ReadingChange } from '../../reading/reading-change.ts';
import { readingStore, type ReadingStore } from '../../reading/store.ts';
import { hasWords, showOnly, SortedRows, type SortKey } from '../../dom/sortable-table.ts';
import type { RatedPlace } from '../../charts/rated-marks.ts';
import { fieldName, matrixKinds } from '../../reading/fields.ts';
import { ranks, score } from './ranks.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { stepDifference } from '../../reading/step-difference.ts';
import { MapDrag } from './map-drag.ts';
import type { MatrixOutline } from './reading.ts';
import { drawMap, matrixMap } from './matrix-map.ts';
import { matrixRows, type Row } from './matrix-rows.ts';
import { ratingFields, showRatingFields } from './rating-fields.ts';
import { trendPoint } from './map-data.ts';
import { ratingsText } from './ratings-text.ts';

type Trend = MatrixOutline['trends'][number];

/** A matrix in the reader's hands: their ratings, weights, filters and order over the editors'. */
export class LiveMatrix {
  readonly #element: HTMLElement;
  readonly #data: MatrixOutline;
  readonly #store: ReadingStore;
  #theirs: ReadingValues;
  readonly #rows: Row[];
  readonly #byBody: ReadonlyMap<HTMLElement, Row>;
  readonly #sliders: readonly HTMLInputElement[];
  readonly #announcement: Announcement;
  #selected = '';
  #gesture = 0;
  readonly #pictures: Followers<ReadingValues>;
  readonly #liveRows: Followers<ReadingValues>;

  /** Brings a matrix to life, with the reading that came with the address beside the reader's own. */
  static async begin(element: HTMLElement, signal: AbortSignal): Promise<void> {
    const store = await readingStore();
    if (!signal.aborted) new LiveMatrix(element, store, signal);
  }

  private constructor(element: HTMLElement, store: ReadingStore, signal: AbortSignal) {
    this.#element = element;
    this.#store = store;
    this.#theirs = store.linkedValues ?? new Map();
    this.#data = JSON.parse(element.querySelector('.matrix-data')?.textContent ?? '') as MatrixOutline;
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    this.#rows = matrixRows(element, this.#data);
    this.#byBody = new Map(this.#rows.map((row) => [row.body, row]));
    this.#sliders = [...element.querySelectorAll<HTMLInputElement>('[data-weight]')];
    const pictures = [...element.querySelectorAll<SVGSVGElement>('svg.rating-map')].map((picture) => ({
      element: picture,
      update: () => drawMap(picture, matrixMap(this.#data, this.#rows, this.#selected)),
    }));
    const inWords = [...element.querySelectorAll('.ratings-in-words')].map((place) => {
      const asBuilt = place.textContent;
      return { element: place, update: () => setText(place, this.#ratingsInWords() || asBuilt) };
    });
    this.#pictures = new Followers<ReadingValues>([...pictures, ...inWords], undefined, signal);
    const rows = this.#rows.map((row) => ({ element: row.body, update: () => this.#writeRow(row) }));
    this.#liveRows = new Followers<ReadingValues>(rows, undefined, signal);
    this.#listen(signal);
    this.#showAll();
  }

  #listen(signal: AbortSignal): void {
    const element = this.#element;
    const table = element.querySelector<HTMLTableElement>('table.trends');
    if (table)
      new SortedRows(
        table,
        this.#rows.map(({ body }) => body),
        (body, column) => this.#sortKey(this.#byBody.get(body), column),
        signal,
      );
    const filters = element.querySelector<HTMLFormElement>('form.filters');
    filters?.addEventListener('input', () => this.#filter(filters), { signal });
    filters?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    element.addEventListener('toggle', (event) => this.#opened(event.target as HTMLDetailsElement), {
      signal,
      capture: true,
    });
    element.addEventListener('input', (event) => this.#input(event.target as HTMLInputElement), { signal });
    element.addEventListener('click', (event) => this.#click(event.target as Element), { signal });
    element.addEventListener('keydown', (event) => this.#key(event), { signal });
    element.addEventListener(
      'focusin',
      (event) => {
        this.#gesture += 1;
        this.#select((event.target as Element).closest<HTMLElement>('.grip')?.dataset['trend'] ?? '');
      },
      { signal },
    );
    for (const picture of element.querySelectorAll<SVGSVGElement>('svg.rating-map')) {
      new MapDrag(
        picture,
        matrixMap(this.#data, this.#rows, this.#selected),
        {
          taken: (id) => {
            this.#gesture += 1;
            this.#select(id);
          },
          moved: (id, place) => this.#rate(id, { [this.#data.axes.x]: place.x, [this.#data.axes.y]: place.y }),
          left: () => this.#select(''),
        },
        signal,
      );
    }
    document.addEventListener(readingChange, (event) => this.#follow((event as CustomEvent<ReadingChange>).detail), {
      signal,
    });
  }

  #rowAround(element: Element): Row | undefined {
    const body = element.closest<HTMLElement>('tbody');
    return body ? this.#byBody.get(body) : undefined;
  }

  /** The reader's own step in a lens, or null; at most the scale's last step, since the scale may have become shorter. */
  #own(values: ReadingValues, trend: Trend, lens: string): number | null {
    const value = values.get(fieldName('rating', this.#data.id, trend.id, lens));
    const most = this.#data.lenses.find(({ id }) => id === lens)?.steps.length ?? 1;
    return typeof value === 'number' ? Math.min(value, most) : null;
  }

  /** Reads what the readings say of a trend. */
  #read(row: Row): void {
    const { trend, present } = row;
    for (const { id } of this.#data.lenses)
      present.set(id, this.#own(this.#store.values, trend, id) ?? trend.ratings[id]?.value ?? 1);
    row.point = trendPoint(
      this.#data,
      trend,
      row.index,
      this.#place(this.#store.values, trend),
      this.#place(this.#theirs, trend),
    );
  }

  #weight(lens: string): number {
    const value = this.#store.values.get(fieldName('weight', this.#data.id, lens));
    return typeof value === 'number' ? value : 1;
  }

  #place(values: ReadingValues, trend: Trend): RatedPlace | undefined {
    const { x, y } = this.#data.axes;
    const [across, up] = [this.#own(values, trend, x), this.#own(values, trend, y)];
    if (across === null && up === null) return undefined;
    return { x: across ?? trend.ratings[x]?.value ?? 1, y: up ?? trend.ratings[y]?.value ?? 1 };
  }

  #showAll(): void {
    this.#element.classList.toggle('has-theirs', this.#theirs.size > 0);
    for (const row of this.#rows) this.#showRow(row);
    this.#showWeights();
    this.#rankAnew();
    this.#liveRows.follow(this.#store.values);
    this.#pictures.follow(this.#store.values);
  }

  /** Brings what stands in a row of the table to the readings. */
  #writeRow(row: Row | undefined): void {
    if (!row) return;
    for (const { lens, own, theirs } of row.ratings) {
      setText(own, this.#ratingText(readingWords.yours, this.#store.values, row.trend, lens));
      setText(theirs, this.#ratingText(readingWords.theirs, this.#theirs, row.trend, lens));
    }
    setText(row.rank, row.rankText);
  }

  /** Brings to the readings what a hand may be on: the button and the fields of a trend. */
  #showRow(row: Row): void {
    this.#read(row);
    const { trend, grip, fields, present, point } = row;
    const { x, y } = this.#data.axes;
    const words = [x, y]
      .map((lens) => `${this.#label(lens)} ${this.#word(lens, present.get(lens) ?? 1)}`.toLowerCase())
      .join(', ');
    const isOwn = point.yours !== undefined;
    grip?.setAttribute('aria-label', matrixWords.gripName(row.index + 1, trend.label, words, isOwn));
    grip?.classList.toggle('yours', isOwn);
    if (fields?.hasChildNodes()) showRatingFields(fields, (lens) => this.#own(this.#store.values, trend, lens));
  }

  #ratingText(whose: string, values: ReadingValues, trend: Trend, lens: string): string {
    const step = this.#own(values, trend, lens);
    return step === null
      ? ''
      : matrixWords.ratingText(whose, this.#word(lens, step), stepDifference(step, trend.ratings[lens]?.value ?? step));
  }

  /** What the picture shows of readers' ratings. */
  #ratingsInWords(): string {
    const yours = ratingsText(readingWords.yours, this.#data, (trend, lens) =>
      this.#own(this.#store.values, trend, lens),
    );
    const theirs = ratingsText(readingWords.theirs, this.#data, (trend, lens) => this.#own(this.#theirs, trend, lens));
    return `${yours} ${theirs}`.trim();
  }

  #word(lens: string, step: number): string {
    return this.#data.lenses.find(({ id }) => id === lens)?.steps[step - 1]?.word ?? String(step);
  }

  #label(lens: string): string {
    return this.#data.lenses.find(({ id }) => id === lens)?.label ?? lens;
  }

  #ranks(): { rank: number; tied: boolean }[] {
    const weights = new Map(this.#data.lenses.map(({ id }) => [id, this.#weight(id)]));
    return ranks(
      this.#rows.map(({ present }) =>
        score(
          this.#data.lenses,
          (lens) => weights.get(lens) ?? 1,
          (lens) => present.get(lens) ?? 1,
        ),
      ),
    );
  }

  /** Ranks the trends again; returns those whose rank changed. */
  #rankAnew(): Row[] {
    const texts = this.#ranks().map(({ rank, tied }) => (tied ? `=${rank}` : String(rank)));
    return this.#rows.filter((row, index) => {
      const before = row.rankText;
      row.rankText = texts[index] ?? '';
      return row.rankText !== before;
    });
  }

  #showWeights(): void {
    for (const slider of this.#sliders) {
      const weight = String(this.#weight(slider.dataset['weight'] ?? ''));
      if (slider.value !== weight) slider.value = weight;
      setText(slider.nextElementSibling, weight);
    }
  }

  #sortKey(row: Row | undefined, column: string): SortKey {
    if (!row) return null;
    if (column === 'trend') return row.trend.label;
    if (column === 'rank') return this.#ranks()[this.#rows.indexOf(row)]?.rank ?? null;
    return row.present.get(column) ?? null;
  }

  #filter(form: HTMLFormElement): void {
    const values = new FormData(form);
    const [find, lens, tag] = ['find', 'lens', 'tag'].map((name) => String(values.get(name) ?? ''));
    for (const cell of this.#element.querySelectorAll<HTMLElement>('.trends [data-lens]')) {
      const hidden = lens !== '' && cell.dataset['lens'] !== lens;
      if (cell.hidden !== hidden) cell.hidden = hidden;
    }
    showOnly(
      this.#rows.map(({ body }) => body),
      (body) => {
        if (tag !== '' && !(body.dataset['tags'] ?? '').split('|').includes(tag ?? '')) return false;
        const cell = `td[data-lens="${CSS.escape(lens ?? '')}"]`;
        const searched =
          lens === ''
            ? body.textContent
            : `${body.querySelector('th')?.textContent ?? ''} ${body.querySelector(cell)?.textContent ?? ''}`;
        return hasWords(searched, find ?? '');
      },
      form.querySelector('.count'),
      matrixWords.shownNoun,
    );
    for (const { body, grip } of this.#rows) if (grip?.parentElement) grip.parentElement.hidden = body.hidden;
    this.#pictures.follow(this.#store.values);
  }

  /** The fields of a trend are made when its row is first opened: a table of two hundred rows has two hundred of them. */
  #opened(details: HTMLDetailsElement): void {
    const place = details.querySelector<HTMLElement>('.own-rating');
    const row = this.#rowAround(details);
    if (!place || !row || !details.open) return;
    if (!place.hasChildNodes()) place.append(...ratingFields(this.#data, row.trend));
    this.#showRow(row);
  }

  #input(control: HTMLInputElement): void {
    const { weight, rating } = control.dataset;
    if (weight !== undefined) {
      this.#store.set(
        [[fieldName('weight', this.#data.id, weight), control.value === '1' ? null : Number(control.value)]],
        readingWords.steps.weight,
        `weight ${weight} ${this.#gesture}`,
      );
      this.#announcement.announce(() => this.#ranking());
    }
    const row = this.#rowAround(control);
    if (rating !== undefined && row) {
      this.#gesture += 1;
      this.#rate(row.trend.id, { [rating]: control.value === '' ? null : Number(control.value) });
    }
  }

  #ranking(): string {
    const order = this.#ranks()
      .map(({ rank }, index) => ({ rank, label: this.#rows[index]?.trend.label ?? '' }))
      .sort((one, other) => one.rank - other.rank);
    const first = order.slice(0, 5).map(({ rank, label }) => `${rank}, ${label}`);
    return matrixWords.ranked(first.join('; '));
  }

  #click(target: Element): void {
    const row = this.#rowAround(target);
    if (!row || !target.closest('[data-take-back]')) return;
    this.#gesture += 1;
    this.#rate(row.trend.id, Object.fromEntries(this.#data.lenses.map(({ id }) => [id, null])));
    row.body.querySelector<HTMLElement>('[data-rating]')?.focus();
  }

  #select(id: string): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#pictures.follow(this.#store.values);
  }

  #key(event: KeyboardEvent): void {
    const id = (event.target as Element).closest<HTMLElement>('.grip')?.dataset['trend'];
    const trend = this.#data.trends.find((candidate) => candidate.id === id);
    const { x, y } = this.#data.axes;
    const by: Record<string, [lens: string, step: number]> = {
      ArrowRight: [x, 1],
      ArrowLeft: [x, -1],
      ArrowUp: [y, 1],
      ArrowDown: [y, -1],
    };
    if (!trend || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#gesture += 1;
      return this.#rate(trend.id, { [x]: null, [y]: null });
    }
    const move = by[event.key];
    if (!move) return;
    event.preventDefault();
    const [lens, step] = move;
    const most = this.#data.lenses.find((candidate) => candidate.id === lens)?.steps.length ?? 1;
    const present = this.#rows.find((row) => row.trend === trend)?.present.get(lens) ?? 1;
    this.#rate(trend.id, { [lens]: Math.min(most, Math.max(1, present + step)) });
  }

  /** Sets the reader's steps for a trend, null taking one back, and announces the result. */
  #rate(id: string, steps: Record<string, number | null>): void {
    const row = this.#rows.find(({ trend }) => trend.id === id);
    if (!row) return;
    // A lens that was not touched stays the editors': dragging along one axis says nothing of the other.
    const changed = Object.entries(steps).filter(
      ([lens, step]) =>
        step === null ||
        this.#own(this.#store.values, row.trend, lens) !== null ||
        step !== row.trend.ratings[lens]?.value,
    );
    this.#store.set(
      changed.map(([lens, step]) => [fieldName('rating', this.#data.id, id, lens), step]),
      readingWords.steps.rating,
      `rating ${id} ${this.#gesture}`,
    );
    this.#announcement.announce(() => this.#announcementFor(row));
  }

  #announcementFor({ trend, present }: Row): string {
    const texts = this.#data.lenses.map(({ id, label }) => {
      const own = this.#own(this.#store.values, trend, id);
      const step = own === null ? '' : `, ${stepDifference(own, trend.ratings[id]?.value ?? own)}`;
      return `${label.toLowerCase()} ${this.#word(id, present.get(id) ?? 1).toLowerCase()}${step}`;
    });
    return `${trend.label}: ${texts.join('; ')}.`;
  }

  #follow({ names }: ReadingChange): void {
    if (this.#theirs.size > 0 && !this.#store.link) {
      this.#theirs = new Map();
      return this.#showAll();
    }
    const mine = [...names]
      .map((name) => name.split('/'))
      .filter(([kind = '', of]) => of === this.#data.id && matrixKinds.includes(kind));
    if (mine.length === 0) return;
    const ids = new Set(mine.flatMap(([kind, , trend = '']) => (kind === 'rating' ? [trend] : [])));
    const rated = this.#rows.filter(({ trend }) => ids.has(trend.id));
    for (const row of rated) this.#showRow(row);
    if (mine.some(([kind]) => kind === 'weight')) this.#showWeights();
    const changed = new Set<Element>([...rated, ...this.#rankAnew()].map(({ body }) => body));
    this.#liveRows.follow(this.#store.values, (body) => changed.has(body));
    if (rated.length > 0) this.#pictures.follow(this.#store.values);
  }
}
