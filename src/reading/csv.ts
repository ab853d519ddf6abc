import { byName } from './code.ts';
import { parsedName, wordKinds } from './fields.ts';
import type { ReadingValues } from './reading.ts';
import { asText, csvNumber, csvRows, csvText, fromText, isTrueWord, numberCell } from '../downloads/csv.ts';
import { isGarbled } from '../downloads/file-text.ts';

const head = ['field', 'value', 'kind', 'of', 'about'];

/** A reading as CSV, a row for each field. */
export function readingCsv(values: ReadingValues): string {
  const rows = [...values].sort(byName).map(([name, value]) => {
    const { kind = '', of = '', about = [] } = parsedName(name) ?? {};
    const cell = typeof value === 'number' ? numberCell(value) : value === true ? 'true' : asText(value);
    return [name, cell, kind, of, about.join(' ')];
  });
  return csvText([head, ...rows]);
}

/** The names and values in the CSV of a reading, also after a spreadsheet has saved it again; null if it is something else. */
export function readingCsvRows(text: string): [name: string, value: unknown][] | null {
  const table = csvRows(text, head.slice(0, 2));
  if (!table) return null;
  return table.rows.map(([name = '', cell = '']) => [name.trim(), cellValue(name.trim(), cell, table.delimiter)]);
}

function cellValue(name: string, cell: string, delimiter: string): unknown {
  const kind = parsedName(name)?.kind;
  if (kind === undefined || (wordKinds.includes(kind) && isGarbled(cell))) return null;
  if (kind === 'read') return isTrueWord(cell);
  return wordKinds.includes(kind) || kind === 'state' || kind === 'seen' ? fromText(cell) : csvNumber(cell, delimiter);
}
