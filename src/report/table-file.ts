import { readFileSync, statSync } from 'node:fs';
import { addressName } from './address-name.ts';
import type { DatasetContent } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { cellDate, cellNumber, exampleDay, type TableLocale } from './table-cells.ts';
import { tableLines, tableText, type TableLine } from './table-text.ts';
import { reason } from './text-file.ts';
import type { YamlFile } from './yaml-file.ts';

type DatasetFile = YamlFile<DatasetContent>;
type Rows = DatasetContent['rows'];

const megabyte = 1_000_000;
const largest = 5 * megabyte;

/** The rows that a spreadsheet's file holds, as the dataset beside it describes them. */
export function tableRows(
  path: string,
  file: string,
  dataset: DatasetFile,
  locale: TableLocale,
  problems: ContentProblem[],
): Rows {
  const report = (line: number | undefined, message: string): void => void problems.push({ file, line, message });
  const bytes = bytesOf(path, report);
  if (!bytes) return [];
  const [header, ...lines] = tableLines(tableText(bytes));
  if (!header || lines.length === 0) {
    report(undefined, 'the table has no values; a header and at least one row are expected.');
    return [];
  }
  const places = placesOf(header, file, dataset, problems);
  if (!places) return [];
  const ids = new Map<string, number>();
  return lines.flatMap(({ line, cells }) => {
    if (cells.length > header.cells.length) {
      const expected = `${header.cells.length} are expected; a value that holds the separator needs quotation marks`;
      report(line, `the row has ${cells.length} cells; ${expected}.`);
      return [];
    }
    const label = cells[places.label] ?? '';
    const name = cells[places.id] ?? '';
    const id = addressName(name);
    const nameless = places.id === places.label ? places.label : id === '' ? places.id : places.label;
    if (label === '' || id === '') {
      report(
        line,
        `"${header.cells[nameless]}" is "${cells[nameless] ?? ''}"; a name of the row with a Latin letter or digit is expected.`,
      );
      return [];
    }
    const before = ids.get(id);
    if (before !== undefined) {
      report(
        line,
        `"${header.cells[places.id]}" is "${name}", which gives the id "${id}", as in line ${before}; ids must be unique.`,
      );
      return [];
    }
    ids.set(id, line);
    const values = valuesOf({ line, cells }, places, header, dataset, locale, report);
    // A row's type says that every field is a cell, and then that some are not.
    return [{ id, label, ...sourceOf(dataset), ...values } as Rows[number]];
  });
}

type Report = (line: number | undefined, message: string) => void;

/** Where in a row the columns stand. */
interface Places {
  id: number;
  label: number;
  columns: ReadonlyMap<string, number>;
}

function bytesOf(path: string, report: Report): Uint8Array | null {
  try {
    const { size } = statSync(path);
    if (size <= largest) return readFileSync(path);
    const shown = (size / megabyte).toFixed(1);
    report(
      undefined,
      `the file has ${shown} MB; at most ${largest / megabyte} MB is expected: keep the rows that the report shows.`,
    );
  } catch (error) {
    report(undefined, `the file cannot be read: ${reason(error)}.`);
  }
  return null;
}

function sourceOf({ value }: DatasetFile): { source?: string[] } {
  return value.table?.source === undefined ? {} : { source: value.table.source };
}

/** Finds each column by its header, its name or its label; reports those that the table has not. */
function placesOf(
  { cells }: TableLine,
  table: string,
  { file, value, line }: DatasetFile,
  problems: ContentProblem[],
): Places | null {
  let isWhole = true;
  const placeOf = (headers: readonly string[], path: (string | number)[]): number => {
    const found = headers.map((header) => cells.indexOf(header)).find((index) => index >= 0);
    if (found !== undefined && cells.lastIndexOf(cells[found] ?? '') === found) return found;
    const [wanted = ''] = headers;
    const names = cells.filter((cell) => cell !== '');
    const fault =
      found === undefined
        ? `is not in the header of ${table}${didYouMean(wanted, names) || `, which has ${names.join(', ')}.`}`
        : `stands twice in the header of ${table}; a header of its own is expected.`;
    problems.push({ file, line: line(path), message: `${path.join('.')}: the column "${wanted}" ${fault}` });
    isWhole = false;
    return 0;
  };
  const label = value.table?.label === undefined ? 0 : placeOf([value.table.label], ['table', 'label']);
  const id = value.table?.id === undefined ? label : placeOf([value.table.id], ['table', 'id']);
  const columns = new Map(
    Object.entries(value.columns).map(([name, column]) => {
      const headers = column.header === undefined ? [name, column.label] : [column.header];
      return [name, placeOf(headers, ['columns', name])];
    }),
  );
  return isWhole ? { id, label, columns } : null;
}

function valuesOf(
  { line, cells }: TableLine,
  places: Places,
  header: TableLine,
  { value }: DatasetFile,
  locale: TableLocale,
  report: Report,
): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(value.columns).map(([name, column]) => {
      const place = places.columns.get(name) ?? 0;
      const cell = cells[place] ?? '';
      if (cell === '') return [name, null];
      if (column.text && !column.date) return [name, cell];
      const read = column.date ? cellDate(cell, locale) : cellNumber(cell, locale);
      if (read === null) report(line, `"${header.cells[place]}" is "${cell}"; ${expected(column.date, locale)}`);
      return [name, read];
    }),
  );
}

function expected(isDate: boolean, locale: TableLocale): string {
  if (isDate) return `a day is expected, such as 2026-04-30 or, in ${locale.name}, ${exampleDay(locale)}.`;
  const { thousands, decimal } = locale.numbers;
  return (
    `a number as ${locale.name} writes it is expected, such as 1${thousands}234${decimal}5 or 15%, or nothing where it is ` +
    'not known (table.locale says how the file writes numbers).'
  );
}
