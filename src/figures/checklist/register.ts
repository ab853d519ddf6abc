import { checklistWords as words } from '../../words/words.ts';
import { debounce } from '../../dom/debounce.ts';
import { hasWords, showOnly, SortedRows, type SortKey } from '../../dom/sortable-table.ts';
import { setText } from '../../dom/text.ts';
import { riskStates } from '../../reading/fields.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';
import { ownState, ownStep } from './risk-view.ts';
import { stateWords } from './state-words.ts';

interface Entry {
  risk: RiskOutline;
  row: HTMLTableRowElement;
}

/** The register: all risks as rows that can be sorted, and filtered where there are many. */
export class Register {
  readonly #checklist: ChecklistOutline;
  readonly #details: HTMLDetailsElement | null;
  readonly #entries: readonly Entry[];
  readonly #showLater;
  #values: ReadingValues = new Map();

  constructor(element: HTMLElement, checklist: ChecklistOutline, signal: AbortSignal) {
    this.#checklist = checklist;
    this.#details = element.querySelector('details.register');
    this.#showLater = debounce(() => this.#show(), signal);
    this.#entries = [...element.querySelectorAll<HTMLTableRowElement>('tr[data-item]')].flatMap((row) => {
      const risk = checklist.items.find(({ id }) => id === row.dataset['item']);
      return risk ? [{ risk, row }] : [];
    });
    const rows = this.#entries.map(({ row }) => row);
    const table = element.querySelector<HTMLTableElement>('.register table');
    if (table) new SortedRows(table, rows, (row, column) => this.#sortKey(row, column), signal);
    const filters = element.querySelector<HTMLFormElement>('.register .filters');
    filters?.addEventListener('input', () => this.#filter(filters, rows), { signal });
  }

  /** Brings the rows to a reading: at once where they are open, else after a pause. */
  follow(values: ReadingValues): void {
    this.#values = values;
    if (this.#details?.open) this.#show();
    else this.#showLater();
  }

  #show(): void {
    for (const { risk, row } of this.#entries) {
      const state = ownState(this.#values, this.#checklist, risk);
      const cells: Record<string, string> = {
        state: state === undefined ? words.notLookedAt : stateWords[state].word,
        likelihood: this.#ownCell(risk, 'likelihood'),
        impact: this.#ownCell(risk, 'impact'),
      };
      for (const [name, text] of Object.entries(cells)) setText(row.querySelector(`[data-cell=${name}]`), text);
      row.classList.toggle('yours', state !== undefined);
    }
  }

  #ownCell(risk: RiskOutline, scale: 'likelihood' | 'impact'): string {
    const step = ownStep(this.#values, this.#checklist, risk, scale);
    return step === null ? '' : words.yourStep(this.#checklist[scale][step - 1]?.word ?? '');
  }

  #filter(form: HTMLFormElement, rows: readonly HTMLElement[]): void {
    const values = new FormData(form);
    const [find = '', group = '', state = ''] = ['find', 'group', 'state'].map((name) =>
      String(values.get(name) ?? ''),
    );
    const passes = (row: HTMLElement): boolean => {
      const risk = this.#riskOf(row);
      if (!risk || (group !== '' && risk.group !== group)) return false;
      const own = ownState(this.#values, this.#checklist, risk) ?? 'none';
      return (state === '' || own === state) && hasWords(row.textContent, find);
    };
    showOnly(rows, passes, form.querySelector('.count'), words.shown);
  }

  #sortKey(row: HTMLElement, column: string): SortKey {
    const risk = this.#riskOf(row);
    if (!risk) return null;
    switch (column) {
      case 'likelihood':
      case 'impact':
        return ownStep(this.#values, this.#checklist, risk, column) ?? risk[column];
      case 'state': {
        const state = ownState(this.#values, this.#checklist, risk);
        return state === undefined ? null : String(riskStates.indexOf(state));
      }
      case 'reviewed':
        return row.dataset['reviewed'] ?? null;
      case 'group':
        return (row as HTMLTableRowElement).cells[1]?.textContent ?? null;
      default:
        return risk.short;
    }
  }

  #riskOf(row: HTMLElement): RiskOutline | undefined {
    return this.#entries.find((entry) => entry.row === row)?.risk;
  }
}
