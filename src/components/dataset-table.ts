import { modelWords } from '../words/words.ts';
import { dayText } from './day-text.ts';
import { numberNamed, report } from '../report.ts';
import type { Dataset, DatasetRow } from '../report/report-types.ts';

/** A cell as its format writes it. */
export function datasetCell(dataset: Dataset, row: DatasetRow, column: Dataset['columns'][number]): string {
  const value = row.cells[column.id] ?? null;
  if (column.date && typeof value === 'string') return dayText(value);
  if (column.text) return String(value ?? modelWords.notSeen);
  const name = column.id === 'value' ? `${dataset.id}.${row.id}` : `${dataset.id}.${row.id}.${column.id}`;
  return numberNamed(name).text;
}

/** The columns and rows that a chapter chose, in its order; all where it chose none. */
export function chosenOf<Item extends { id: string }>(items: readonly Item[], names: string | undefined): Item[] {
  if (names === undefined) return [...items];
  return names
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((name) => items.filter(({ id }) => id === name));
}

/** The sources that rows rest on, each once. */
export function sourcesOf(rows: readonly DatasetRow[]): string[] {
  const used = new Set(rows.flatMap(({ sources }) => sources));
  return report.sources.map(({ id }) => id).filter((id) => used.has(id));
}
