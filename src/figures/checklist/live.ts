import { checklistWords as words, readingWords } from '../../words/en.ts';
import { Announcement } from '../../dom/announcement.ts';
import { join } from '../../dom/join.ts';
import { setText } from '../../dom/text.ts';
import { Followers } from '../../dom/follow.ts';
import { debounce } from '../../dom/debounce.ts';
import { whenIdle } from '../../dom/idle.ts';
import { wakeAll } from '../../dom/near-screen.ts';
import { pictureNames } from '../../dom/picture-names.ts';
import { readingChange, type ReadingChange } from '../../reading/reading-change.ts';
import { readingStore, type ReadingStore } from '../../reading/store.ts';
import { hasWords, showOnly, SortedRows, type SortKey } from '../../dom/sortable-table.ts';
import { exposureNarrow, exposureWide, type ExposureData, type ExposureRow } from '../../charts/exposure-chart.ts';
import { percentText } from '../../model/percent-text.ts';
import { checklistKinds, fieldName, riskStates, type FieldKind, type FieldValue } from '../../reading/fields.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { stateWords } from './state-words.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';
import { riskFields, riskWords, showRiskFields, type OwnValue } from './risk-fields.ts';

/** What the page has for one risk. */
interface Item {
  risk: RiskOutline;
  element: HTMLElement;
  own: HTMLElement | null;
  words: Element | null;
  row: HTMLElement | null;
  /** The reader's fields, once they are made. */
  fields: HTMLInputElement[];
}

/** What the picture shows of a view. */
const drawnKinds: readonly FieldKind[] = ['state', 'likelihood', 'impact'];

/** A checklist in the reader's hands: their states, likelihoods, impacts and notes over the editors'. */
export class LiveChecklist {
  readonly #element: HTMLElement;
  readonly #data: ChecklistOutline;
  readonly #store: ReadingStore;
  #theirs: ReadingValues;
  readonly #items: Item[];
  readonly #groups: { id: string; bar: HTMLProgressElement | null; text: Element | null }[];
  readonly #leftOut: Element | null;
  readonly #register: HTMLDetailsElement | null;
  readonly #pictures: Followers<ReadingValues>;
  readonly #announcement: Announcement;
  /** Those whose row in the register is to follow. */
  readonly #behind = new Set<Item>();
  readonly #showRowsLater = debounce(() => this.#showRows());
  #gesture = 0;

  /** Brings a checklist to life, with the reading that came with the address beside the reader's own. */
  static async begin(element: HTMLElement, signal: AbortSignal): Promise<void> {
    const store = await readingStore();
    if (!signal.aborted) new LiveChecklist(element, store, signal);
  }

  private constructor(element: HTMLElement, store: ReadingStore, signal: AbortSignal) {
    this.#element = element;
    this.#store = store;
    this.#theirs = store.linkedValues ?? new Map();
    this.#data = JSON.parse(element.querySelector('.checklist-data')?.textContent ?? '') as ChecklistOutline;
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    const named = (selector: string): Map<string, HTMLElement> =>
      new Map([...element.querySelectorAll<HTMLElement>(selector)].map((part) => [part.dataset['item'] ?? '', part]));
    const [risks, rows] = [named('li.risk'), named('tr[data-item]')];
    this.#items = this.#data.items.flatMap((risk) => {
      const item = risks.get(risk.id);
      return item
        ? [
            {
              risk,
              element: item,
              own: item.querySelector<HTMLElement>('.own'),
              words: item.querySelector('.own-words'),
              row: rows.get(risk.id) ?? null,
              fields: [],
            },
          ]
        : [];
    });
    this.#groups = [...element.querySelectorAll<HTMLElement>('fieldset[data-group]')].map((group) => ({
      id: group.dataset['group'] ?? '',
      bar: group.querySelector('progress'),
      text: group.querySelector('.group-progress span'),
    }));
    this.#leftOut = element.querySelector('.left-out');
    this.#register = element.querySelector<HTMLDetailsElement>('details.register');
    const pictures = [...element.querySelectorAll<SVGSVGElement>('svg.exposure')].map((picture) => ({
      element: picture,
      update: () => this.#draw(picture),
    }));
    const inWords = [...element.querySelectorAll('.view-in-words')].map((place) => {
      const asBuilt = place.textContent;
      return { element: place, update: () => setText(place, this.#viewInWords() || asBuilt) };
    });
    this.#pictures = new Followers<ReadingValues>([...pictures, ...inWords], undefined, signal);
    this.#listen(signal);
    this.#makeFieldsWhenNear(signal);
    this.#showAll();
  }

  #showAll(): void {
    this.#element.classList.toggle('has-theirs', this.#theirs.size > 0);
    for (const item of this.#items) {
      this.#showItem(item);
      this.#showRow(item);
      setText(
        item.element.querySelector('.their-words'),
        riskWords(readingWords.theirs, this.#data, item.risk, this.#own(this.#theirs, item.risk)),
      );
    }
    this.#showProgress();
    this.#pictures.follow(this.#store.values);
  }

  #listen(signal: AbortSignal): void {
    const element = this.#element;
    element.addEventListener('input', (event) => this.#input(event.target as HTMLInputElement), { signal });
    element.addEventListener('submit', (event) => event.preventDefault(), { signal });
    element.addEventListener('focusin', () => (this.#gesture += 1), { signal });
    element.addEventListener('click', (event) => this.#click(event.target as Element), { signal });
    document.addEventListener(readingChange, (event) => this.#follow((event as CustomEvent<ReadingChange>).detail), {
      signal,
    });
    const table = element.querySelector<HTMLTableElement>('.register table');
    const rows = this.#items.flatMap(({ row }) => (row ? [row] : []));
    if (table) new SortedRows(table, rows, (row, column) => this.#sortKey(row, column), signal);
    const filters = element.querySelector<HTMLFormElement>('.register .filters');
    filters?.addEventListener('input', () => this.#filter(filters, rows), { signal });
  }

  /** A risk's fields are made when it nears the screen, the rest when the page is idle: sixty at once would block a slow phone. */
  #makeFieldsWhenNear(signal: AbortSignal): void {
    const make = (item: Item): void => {
      if (!item.own || item.own.hasChildNodes()) return;
      item.own.append(...riskFields(this.#data, item.risk));
      item.fields = [...item.own.querySelectorAll<HTMLInputElement>('[data-field]')];
      showRiskFields(item.fields, this.#own(this.#store.values, item.risk));
    };
    const looking = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const item = this.#items.find(({ element }) => element === target);
          if (!isIntersecting || !item) continue;
          looking.unobserve(target);
          make(item);
        }
      },
      { rootMargin: '800px' },
    );
    for (const { element } of this.#items) looking.observe(element);
    const others = this.#items.values();
    const makeNext = (): void => {
      const { value: item, done } = others.next();
      if (done || signal.aborted) return;
      make(item);
      whenIdle(makeNext);
    };
    whenIdle(makeNext);
    document.addEventListener(wakeAll, () => this.#items.forEach(make), { signal });
    signal.addEventListener('abort', () => looking.disconnect());
  }

  #itemAround(element: Element): Item | undefined {
    const around = element.closest('li.risk');
    return around ? this.#items.find((item) => item.element === around) : undefined;
  }

  #own(values: ReadingValues, { id }: RiskOutline): OwnValue {
    return (kind) => values.get(fieldName(kind, this.#data.id, id));
  }

  #step(values: ReadingValues, risk: RiskOutline, kind: 'likelihood' | 'impact'): number | null {
    const value = this.#own(values, risk)(kind);
    return typeof value === 'number' ? Math.min(value, this.#data[kind].length) : null;
  }

  #exposure(values: ReadingValues, risk: RiskOutline): { likelihood: number; impact: number } | undefined {
    const [likelihood, impact] = [this.#step(values, risk, 'likelihood'), this.#step(values, risk, 'impact')];
    if (likelihood === null && impact === null) return undefined;
    return { likelihood: likelihood ?? risk.likelihood, impact: impact ?? risk.impact };
  }

  #state(risk: RiskOutline): FieldValue | undefined {
    return this.#own(this.#store.values, risk)('state');
  }

  /** Cleared risks and those that do not apply are no exposure any more; a line under the picture lists them. */
  #draw(picture: SVGSVGElement): void {
    const rows = this.#items.flatMap(({ risk }): ExposureRow[] => {
      const state = this.#state(risk);
      if (state === 'cleared' || state === 'not-applicable') return [];
      const [yours, theirs] = [this.#exposure(this.#store.values, risk), this.#exposure(this.#theirs, risk)];
      const { likelihood, impact } = risk;
      return [
        {
          id: risk.id,
          label: risk.short,
          editors: { likelihood, impact },
          ...(yours ? { yours } : {}),
          ...(theirs ? { theirs } : {}),
          happened: state === 'happened',
        },
      ];
    });
    const data: ExposureData = {
      rows,
      likelihood: this.#data.likelihood,
      impact: this.#data.impact.map(({ word }) => word),
      percent: percentText,
    };
    const names = pictureNames(picture);
    join(picture, picture.classList.contains('narrow') ? exposureNarrow(data, names) : exposureWide(data, names));
  }

  /** What the picture shows of readers' views. */
  #viewInWords(): string {
    const describe = (whose: string, values: ReadingValues): string => {
      const texts = this.#data.items.map((risk) => {
        const own = this.#own(values, risk);
        return riskWords(risk.short, this.#data, risk, (kind) => (drawnKinds.includes(kind) ? own(kind) : undefined));
      });
      const views = texts.filter((text) => text !== '').join(' ');
      return views === '' ? '' : `${whose}: ${views}`;
    };
    const { yours, theirs } = readingWords;
    return `${describe(yours, this.#store.values)} ${describe(theirs, this.#theirs)}`.trim();
  }

  #showItem({ risk, element, fields, words: place }: Item): void {
    const mine = this.#own(this.#store.values, risk);
    showRiskFields(fields, mine);
    setText(place, riskWords(readingWords.yours, this.#data, risk, mine));
    this.#showChanged(element, risk, mine);
  }

  #showRow({ risk, row }: Item): void {
    const state = this.#state(risk);
    const cells: Record<string, string> = {
      state: state === undefined ? words.notLookedAt : stateWords[state as keyof typeof stateWords].word,
      likelihood: this.#cell(this.#step(this.#store.values, risk, 'likelihood'), this.#data.likelihood),
      impact: this.#cell(this.#step(this.#store.values, risk, 'impact'), this.#data.impact),
    };
    for (const [name, text] of Object.entries(cells)) setText(row?.querySelector(`[data-cell=${name}]`) ?? null, text);
    row?.classList.toggle('yours', state !== undefined);
  }

  #cell(step: number | null, steps: readonly { word: string }[]): string {
    return step === null ? '' : words.yourStep(steps[step - 1]?.word ?? '');
  }

  /** Shows a message where a risk's text has changed since the reader marked it. */
  #showChanged(element: HTMLElement, { digest }: RiskOutline, own: OwnValue): void {
    const seen = own('seen');
    const isChanged = seen !== undefined && seen !== digest;
    const present = element.querySelector('.changed-since');
    if (!isChanged) return present?.remove();
    if (present) return;
    const line = document.createElement('p');
    line.className = 'changed-since';
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: words.readAgain,
    });
    button.dataset['seen'] = '';
    line.append(words.changedSince, button);
    element.querySelector('.question')?.after(line);
  }

  #showProgress(groups?: ReadonlySet<string>): void {
    for (const { id, bar, text } of this.#groups) {
      if (groups && !groups.has(id)) continue;
      const states = this.#items.filter(({ risk }) => risk.group === id).map(({ risk }) => this.#state(risk));
      const looked = states.filter((state) => state !== undefined).length;
      const none = states.filter((state) => state === 'not-applicable').length;
      if (bar && bar.value !== looked) bar.value = looked;
      setText(text, words.progress(looked, states.length, none));
    }
    const out = this.#items.filter(({ risk }) => ['cleared', 'not-applicable'].includes(String(this.#state(risk))));
    setText(this.#leftOut, out.length === 0 ? '' : words.notShown(out.map(({ risk }) => risk.short).join(', ')));
  }

  #input(control: HTMLInputElement): void {
    const item = this.#itemAround(control);
    const kind = control.dataset['field'] as FieldKind | undefined;
    if (!item || !kind) return;
    const isStep = kind === 'likelihood' || kind === 'impact';
    const value = control.value.trim() === '' ? null : isStep ? Number(control.value) : control.value;
    const name = (of: FieldKind): string => fieldName(of, this.#data.id, item.risk.id);
    // A reason is given for what does not apply, and goes with it.
    const reason: [string, null][] = kind === 'state' && value !== 'not-applicable' ? [[name('reason'), null]] : [];
    this.#store.set(
      [[name(kind), value], ...reason, [name('seen'), item.risk.digest]],
      readingWords.steps.mark,
      `${kind} ${item.risk.id} ${this.#gesture}`,
    );
    this.#announcement.announce(() => this.#announcementFor(item));
  }

  #announcementFor({ risk, element }: Item): string {
    const view =
      riskWords(readingWords.yours, this.#data, risk, this.#own(this.#store.values, risk)) || `${words.notLookedAt}.`;
    const progress = element.closest('fieldset')?.querySelector('.group-progress span')?.textContent ?? '';
    return words.spoken(risk.short, view, progress);
  }

  #click(target: Element): void {
    const item = this.#itemAround(target);
    if (!item || !target.closest('[data-seen]')) return;
    this.#store.set([[fieldName('seen', this.#data.id, item.risk.id), item.risk.digest]], readingWords.steps.mark);
    item.element.querySelector<HTMLElement>('[data-field]')?.focus();
  }

  #filter(form: HTMLFormElement, rows: readonly HTMLElement[]): void {
    const values = new FormData(form);
    const [find = '', group = '', state = ''] = ['find', 'group', 'state'].map((name) =>
      String(values.get(name) ?? ''),
    );
    const risks = new Map(this.#items.map(({ risk }) => [risk.id, risk]));
    const passes = (row: HTMLElement): boolean => {
      const risk = risks.get(row.dataset['item'] ?? '');
      if (!risk || (group !== '' && risk.group !== group)) return false;
      return (state === '' || (this.#state(risk) ?? 'none') === state) && hasWords(row.textContent, find);
    };
    showOnly(rows, passes, form.querySelector('.count'), words.shownNoun);
  }

  #sortKey(row: HTMLElement, column: string): SortKey {
    const risk = this.#items.find((item) => item.row === row)?.risk;
    if (!risk) return null;
    const state = this.#state(risk);
    switch (column) {
      case 'likelihood':
      case 'impact':
        return this.#step(this.#store.values, risk, column) ?? risk[column];
      case 'state':
        return state === undefined ? null : String(riskStates.indexOf(state as (typeof riskStates)[number]));
      case 'reviewed':
        return row.dataset['reviewed'] ?? null;
      case 'group':
        return (row as HTMLTableRowElement).cells[1]?.textContent ?? null;
      default:
        return risk.short;
    }
  }

  #follow({ names }: ReadingChange): void {
    if (this.#theirs.size > 0 && !this.#store.link) {
      this.#theirs = new Map();
      return this.#showAll();
    }
    const mine = [...names]
      .map((name) => name.split('/'))
      .filter(([kind = '', of]) => of === this.#data.id && checklistKinds.includes(kind));
    if (mine.length === 0) return;
    const ids = new Set(mine.map(([, , item]) => item));
    const changed = this.#items.filter(({ risk }) => ids.has(risk.id));
    for (const item of changed) {
      this.#showItem(item);
      this.#behind.add(item);
    }
    if (mine.some(([kind]) => kind === 'state')) this.#showProgress(new Set(changed.map(({ risk }) => risk.group)));
    this.#pictures.follow(this.#store.values);
    if (this.#register?.open) this.#showRows();
    else this.#showRowsLater();
  }

  #showRows(): void {
    for (const item of this.#behind) this.#showRow(item);
    this.#behind.clear();
  }
}
