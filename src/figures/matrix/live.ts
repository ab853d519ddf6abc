import { matrixWords, withCommas, withSemicolons } from '../../words/words.ts';
import { Announcement } from '../../dom/announcement.ts';
import { setText } from '../../dom/text.ts';
import { Followers } from '../../dom/follow.ts';
import { readingChange, type ReadingChange } from '../../reading/reading-change.ts';
import { readingStore, type ReadingStore } from '../../reading/store.ts';
import { SortedRows, type SortKey } from '../../dom/sortable-table.ts';
import { matrixKinds } from '../../reading/fields.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { ChosenTrend } from './chosen-trend.ts';
import { gripMove } from './grip-keys.ts';
import { MapDrag, type DragListener } from './map-drag.ts';
import type { MatrixOutline } from './reading.ts';
import { drawMap, matrixMap } from './matrix-map.ts';
import { matrixRows, type Row } from './matrix-rows.ts';
import { RankingList } from './ranking-list.ts';
import { editorsPlaces, placeText, rankedOrder, tiesText } from './ranks-text.ts';
import { ratingFields, showRatingFields } from './rating-fields.ts';
import { ReaderRatings, type Steps } from './reader-ratings.ts';
import { TrendFilter } from './trend-filter.ts';

/** A matrix in the reader's hands: their ratings, weights, filters and order over the editors'. */
export class LiveMatrix {
  readonly #element: HTMLElement;
  readonly #ratings: ReaderRatings;
  readonly #rows: readonly Row[];
  readonly #byId: ReadonlyMap<string, Row>;
  readonly #sliders: readonly HTMLInputElement[];
  readonly #ranking: RankingList;
  readonly #chosen: ChosenTrend;
  readonly #announcement: Announcement;
  readonly #pictures: Followers<ReadingValues>;
  readonly #liveRows: Followers<ReadingValues>;
  #selected = '';
  #gesture = 0;

  /** Brings a matrix to life, with the reading that came with the address beside the reader's own. */
  static async begin(element: HTMLElement, signal: AbortSignal): Promise<void> {
    const store = await readingStore();
    if (!signal.aborted) new LiveMatrix(element, store, signal);
  }

  private constructor(element: HTMLElement, store: ReadingStore, signal: AbortSignal) {
    this.#element = element;
    const data = JSON.parse(element.querySelector('.matrix-data')?.textContent ?? '') as MatrixOutline;
    this.#ratings = new ReaderRatings(data, store);
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    const [list, chosen] = [part(element, '.ranking'), part(element, '.chosen')];
    this.#rows = matrixRows(element, data, chosen.id, part(element, '.how').id);
    this.#byId = new Map(this.#rows.map((row) => [row.trend.id, row]));
    this.#sliders = [...element.querySelectorAll<HTMLInputElement>('[data-weight]')];
    this.#ranking = new RankingList(
      list,
      this.#rows.map(({ entry }) => entry),
      editorsPlaces(data),
    );
    this.#chosen = new ChosenTrend(chosen, this.#ratings, signal);
    this.#pictures = new Followers<ReadingValues>([...this.#maps(), ...this.#wordsOfMaps()], undefined, signal);
    const rows = this.#rows.map((row) => ({ element: row.body, update: () => this.#writeRow(row) }));
    this.#liveRows = new Followers<ReadingValues>(rows, undefined, signal);
    this.#listen(signal);
    this.#listenToTable(signal);
    this.#listenToMaps(signal);
    document.addEventListener(readingChange, (event) => this.#follow((event as CustomEvent<ReadingChange>).detail), {
      signal,
    });
    this.#showAll();
  }

  #maps(): { element: Element; update: () => void }[] {
    return [...this.#element.querySelectorAll<SVGSVGElement>('svg.rating-map')].map((picture) => ({
      element: picture,
      update: () => drawMap(picture, matrixMap(this.#ratings.data, this.#rows, this.#selected)),
    }));
  }

  /** The texts that name and describe the maps. */
  #wordsOfMaps(): { element: Element; update: () => void }[] {
    const [inWords, whose] = [part(this.#element, '.ratings-in-words'), part(this.#element, '.whose')];
    const asBuilt = inWords.textContent;
    return [
      { element: inWords, update: () => setText(inWords, this.#ratings.inWords() || asBuilt) },
      {
        element: whose,
        update: () => {
          setText(whose, this.#ratings.whoseText());
          whose.hidden = whose.textContent === '';
        },
      },
    ];
  }

  #listen(signal: AbortSignal): void {
    const element = this.#element;
    element.addEventListener('input', (event) => this.#input(event.target as HTMLInputElement), { signal });
    element.addEventListener('click', (event) => this.#click(event.target as Element), { signal });
    element.addEventListener('keydown', (event) => this.#key(event), { signal });
    element.addEventListener(
      'focusin',
      (event) => {
        this.#gesture += 1;
        const trend = (event.target as Element).closest<HTMLElement>('.ranking [data-trend], .chosen');
        this.#select(trend?.dataset['trend'] ?? '');
      },
      { signal },
    );
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) this.#select('');
      },
      { signal },
    );
  }

  #listenToTable(signal: AbortSignal): void {
    const bodies = this.#rows.map(({ body }) => body);
    const table = this.#element.querySelector<HTMLTableElement>('table.trends');
    if (!table) return;
    new SortedRows(table, bodies, (body, column) => this.#sortKey(this.#rowAround(body), column), signal);
    const filters = this.#element.querySelector<HTMLFormElement>('form.filters');
    const showSame = (): void => {
      for (const { body, entry } of this.#rows) entry.hidden = body.hidden;
      this.#pictures.follow(this.#ratings.values);
    };
    if (filters) new TrendFilter(filters, table, bodies, showSame, signal);
    table.addEventListener('toggle', (event) => this.#opened(event.target as HTMLDetailsElement), {
      signal,
      capture: true,
    });
  }

  #listenToMaps(signal: AbortSignal): void {
    const { x, y } = this.#ratings.data.axes;
    let before: Steps = {};
    const listener: DragListener = {
      taken: (id) => {
        this.#gesture += 1;
        const trend = this.#byId.get(id)?.trend;
        if (trend) before = { [x]: this.#ratings.own(trend, x), [y]: this.#ratings.own(trend, y) };
        this.#select(id);
      },
      moved: (id, place) => this.#move(id, { [x]: place.x, [y]: place.y }),
      cancelled: (id) => this.#rate(id, before),
      left: () => this.#select(''),
    };
    const axes = matrixMap(this.#ratings.data, this.#rows, '');
    for (const picture of this.#element.querySelectorAll<SVGSVGElement>('svg.rating-map'))
      new MapDrag(picture, axes, listener, signal);
  }

  #rowAround(element: Element): Row | undefined {
    return this.#byId.get(element.closest<HTMLElement>('[data-trend]')?.dataset['trend'] ?? '');
  }

  #showAll(): void {
    this.#element.classList.toggle('has-theirs', this.#ratings.hasTheirs);
    for (const row of this.#rows) this.#showRow(row);
    this.#showWeights();
    this.#rankAnew();
    this.#liveRows.follow(this.#ratings.values);
    this.#pictures.follow(this.#ratings.values);
  }

  /** Brings what stands in a row of the table to the readings. */
  #writeRow(row: Row): void {
    for (const { lens, own, theirs } of row.ratings) {
      const texts = this.#ratings.cellTexts(row.trend, lens);
      setText(own, texts.own);
      setText(theirs, texts.theirs);
    }
    setText(row.rank, row.rankText);
  }

  /** Brings to the readings what a hand may be on: the point, the button and the fields of a trend. */
  #showRow(row: Row): void {
    const { trend, index, grip, fields } = row;
    row.point = this.#ratings.point(trend, index);
    const isOwn = row.point.yours !== undefined;
    const name = matrixWords.gripName(row.point.mark, trend.label, this.#ratings.placeText(trend), isOwn);
    grip.setAttribute('aria-label', name);
    grip.classList.toggle('yours', isOwn);
    if (fields?.hasChildNodes()) showRatingFields(fields, (lens) => this.#ratings.own(trend, lens));
    this.#chosen.show(row);
  }

  /** Ranks the trends again; returns those whose rank changed. */
  #rankAnew(): Row[] {
    const places = this.#ratings.places();
    this.#ranking.show(places, matrixWords.oursIs);
    const labels = this.#rows.map(({ trend }) => trend.label);
    setText(this.#element.querySelector('.ties'), tiesText(labels, places));
    return this.#rows.filter((row, index) => {
      const [before, place] = [row.rankText, places[index]];
      row.rankText = place ? placeText(place) : '';
      return row.rankText !== before;
    });
  }

  #showWeights(): void {
    for (const slider of this.#sliders) {
      const weight = String(this.#ratings.weight(slider.dataset['weight'] ?? ''));
      if (slider.value !== weight) slider.value = weight;
      setText(slider.nextElementSibling, weight);
      slider.nextElementSibling?.classList.toggle('yours', weight !== '1');
    }
  }

  #sortKey(row: Row | undefined, column: string): SortKey {
    if (!row) return null;
    if (column === 'trend') return row.trend.label;
    if (column === 'rank') return this.#ratings.places()[row.index]?.rank ?? null;
    return this.#ratings.present(row.trend, column);
  }

  /** The fields of a trend are made when its row is first opened: a table of two hundred rows has two hundred of them. */
  #opened(details: HTMLDetailsElement): void {
    const row = this.#rowAround(details);
    if (!row?.fields || !details.open) return;
    if (!row.fields.hasChildNodes()) row.fields.append(ratingFields(this.#ratings.data, row.trend));
    this.#showRow(row);
  }

  #input(control: HTMLInputElement): void {
    const { weight, rating } = control.dataset;
    if (weight !== undefined) {
      this.#ratings.weigh(weight, Number(control.value), this.#gesture);
      this.#announcement.announce(() => this.#rankingText());
    }
    const row = this.#rowAround(control);
    if (rating === undefined || !row) return;
    this.#gesture += 1;
    this.#rate(row.trend.id, { [rating]: control.value === '' ? null : Number(control.value) });
  }

  #rankingText(): string {
    const places = this.#ratings.places();
    const first = rankedOrder(places).slice(0, 5);
    return matrixWords.ranked(
      withSemicolons(
        first.map((index) => withCommas([String(places[index]?.rank ?? ''), this.#rows[index]?.trend.label ?? ''])),
      ),
    );
  }

  #click(target: Element): void {
    const row = this.#rowAround(target);
    if (!row) return;
    if (target.closest('.grip')) return this.#chosen.open(row);
    const group = target.closest('[data-take-back]')?.closest('fieldset');
    if (!group) return;
    this.#gesture += 1;
    this.#rate(row.trend.id, Object.fromEntries(this.#ratings.data.lenses.map(({ id }) => [id, null])));
    group.querySelector('select')?.focus();
  }

  #select(id: string): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#pictures.follow(this.#ratings.values);
  }

  #key(event: KeyboardEvent): void {
    const grip = (event.target as Element).closest('.grip');
    const row = grip && this.#rowAround(grip);
    const move = gripMove(event);
    if (!row || !move) return;
    event.preventDefault();
    const { x, y } = this.#ratings.data.axes;
    if (move === 'take back') {
      this.#gesture += 1;
      return this.#rate(row.trend.id, { [x]: null, [y]: null });
    }
    const lens = this.#ratings.data.axes[move.axis];
    const next = this.#ratings.present(row.trend, lens) + move.by;
    this.#move(row.trend.id, { [lens]: Math.min(this.#ratings.most(lens), Math.max(1, next)) });
  }

  #move(id: string, steps: Record<string, number>): void {
    const row = this.#byId.get(id);
    if (!row) return;
    this.#ratings.move(row.trend, steps, this.#gesture);
    this.#announcement.announce(() => this.#ratings.trendText(row.trend));
  }

  #rate(id: string, steps: Steps): void {
    const row = this.#byId.get(id);
    if (!row) return;
    this.#ratings.rate(row.trend, steps, this.#gesture);
    this.#announcement.announce(() => this.#ratings.trendText(row.trend));
  }

  #follow({ names }: ReadingChange): void {
    if (this.#ratings.leaveTheirs()) return this.#showAll();
    const mine = [...names]
      .map((name) => name.split('/'))
      .filter(([kind = '', of]) => of === this.#ratings.data.id && matrixKinds.includes(kind));
    if (mine.length === 0) return;
    const ids = new Set(mine.flatMap(([kind, , trend = '']) => (kind === 'rating' ? [trend] : [])));
    const rated = this.#rows.filter(({ trend }) => ids.has(trend.id));
    for (const row of rated) this.#showRow(row);
    if (mine.some(([kind]) => kind === 'weight')) this.#showWeights();
    const changed = new Set<Element>([...rated, ...this.#rankAnew()].map(({ body }) => body));
    this.#liveRows.follow(this.#ratings.values, (body) => changed.has(body));
    if (rated.length > 0) this.#pictures.follow(this.#ratings.values);
  }
}

/** A part that the built page has. */
function part(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`a matrix without ${selector}`);
  return found;
}
