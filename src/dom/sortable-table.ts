import { setText } from './text.ts';

type Order = 'none' | 'ascending' | 'descending';

/** What a row is sorted by in a column: a number, a word, or nothing, which stands last. */
export type SortKey = number | string | null;

/**
 * Lets a table be sorted by real buttons in its headers (the ARIA practices' sortable table): a first press brings the most
 * to the top, or A, a second the least, a third the author's own order. Headers with `data-sort` take part; where less is
 * better, as of ranks, `data-first` says "ascending".
 */
export class SortedRows {
  readonly #rows: readonly HTMLElement[];
  readonly #headers: HTMLElement[];
  readonly #key: (row: HTMLElement, column: string) => SortKey;

  constructor(
    table: HTMLTableElement,
    rows: readonly HTMLElement[],
    key: (row: HTMLElement, column: string) => SortKey,
    signal: AbortSignal,
  ) {
    this.#rows = rows;
    this.#key = key;
    this.#headers = [...table.querySelectorAll<HTMLElement>('thead th[data-sort]')];
    for (const header of this.#headers) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => this.#press(header), { signal });
    }
  }

  #press(header: HTMLElement): void {
    const column = header.dataset['sort'] ?? '';
    const first: Order =
      header.dataset['first'] !== 'ascending' && this.#rows.some((row) => typeof this.#key(row, column) === 'number')
        ? 'descending'
        : 'ascending';
    const second: Order = first === 'ascending' ? 'descending' : 'ascending';
    const now = header.getAttribute('aria-sort') ?? 'none';
    const order: Order = now === 'none' ? first : now === first ? second : 'none';
    for (const other of this.#headers) other.removeAttribute('aria-sort');
    if (order !== 'none') header.setAttribute('aria-sort', order);
    this.#sort(column, order);
  }

  #sort(column: string, order: Order): void {
    const keys = new Map(this.#rows.map((row) => [row, this.#key(row, column)]));
    const sign = order === 'descending' ? -1 : 1;
    const sorted =
      order === 'none'
        ? this.#rows
        : [...this.#rows].sort((one, other) => compare(keys.get(one) ?? null, keys.get(other) ?? null, sign));
    const place = this.#rows[0]?.parentElement;
    place?.append(...sorted);
  }
}

function compare(one: SortKey, other: SortKey, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * String(one).localeCompare(String(other), document.documentElement.lang);
}

/** Shows the rows that pass, and how many of all they are. */
export function showOnly(
  rows: readonly HTMLElement[],
  passes: (row: HTMLElement) => boolean,
  count: Element | null,
  text: (shown: number, all: number) => string,
): void {
  let shown = 0;
  for (const row of rows) {
    const is = passes(row);
    if (row.hidden === is) row.hidden = !is;
    if (is) shown += 1;
  }
  setText(count, text(shown, rows.length));
}

/** Whether all of a search's words stand in a text, in whatever order and case. */
export function hasWords(text: string, search: string): boolean {
  const within = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
