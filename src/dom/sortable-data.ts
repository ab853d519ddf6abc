import { WakingElement } from './waking-element.ts';
import type { SortKey } from './sortable-table.ts';

/** <sortable-data>: without this class, a table in its author's order. */
class SortableDataElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { SortedRows } = await import('./sortable-table.ts');
    const table = this.querySelector('table');
    if (!table) return;
    const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')];
    const keys = new Map(rows.map((row) => [row, JSON.parse(row.dataset['keys'] ?? '{}') as Record<string, SortKey>]));
    new SortedRows(table, rows, (row, column) => keys.get(row)?.[column] ?? null, signal);
  }
}

customElements.define('sortable-data', SortableDataElement);
