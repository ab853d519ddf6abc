import { addressName } from './address-name.ts';
import type { DatasetContent } from './content-files.ts';
import { curled } from './curled.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { fileBytes } from './file-bytes.ts';
import { languageInUse } from './language.ts';
import { cellDate, cellNumber, exampleDay, type TableLocale } from './table-cells.ts';
import { tableIn, tableText, type TableLine } from './table-text.ts';
import type { YamlFile } from './yaml-file.ts';

type DatasetFile = YamlFile<DatasetContent>;

/** What a table file gives its dataset. */
export type TableContent = Pick<DatasetContent, 'rows' | 'heading'>;

/** The rows that a spreadsheet's file holds, as the dataset beside it describes them. */
export function tableContent(
  path: string,
  file: string,
  dataset: DatasetFile,
  locale: TableLocale,
  problems: ContentProblem[],
): TableContent {
  const read = fileBytes(path, ': keep the rows that the report shows');
  if ('fault' in read) {
    problems.push({ file, ...read.fault });
    return { rows: [] };
  }
  const table = tableIn(tableText(read.bytes));
  const [header, ...rows] = table.rows;
  if (!header || rows.length === 0) {
    problems.push({ file, message: 'the table has no values; a header and at least one row are expected.' });
    return { rows: [] };
  }
  const places = placesOf(header, file, dataset, problems);
  if (!places) return { rows: [] };
  const report: ReportCell = (row, cell, message) => void problems.push({ file, ...table.placeOf(row, cell), message });
  const heading = header.cells[places.label] ?? '';
  return {
    rows: rowsOf(rows, header, { dataset, places, locale, report }),
    ...(heading === '' ? {} : { heading }),
  };
}

/** Reports what is wrong with a cell of a row. */
type ReportCell = (row: TableLine, cell: number, message: string) => void;

/** Where in a row the columns stand. */
interface Places {
  id: number;
  label: number;
  columns: ReadonlyMap<string, number>;
}

/** What is needed to read a row. */
interface Reading {
  dataset: DatasetFile;
  places: Places;
  locale: TableLocale;
  report: ReportCell;
}

function rowsOf(rows: readonly TableLine[], header: TableLine, reading: Reading): TableContent['rows'] {
  const { dataset, places, report } = reading;
  const ids = new Map<string, number>();
  return rows.flatMap((row) => {
    const { line, cells } = row;
    const count = header.cells.length;
    if (cells.length > count) {
      const expected = `${count} are expected; a value that holds the separator needs quotation marks`;
      report(row, count, `the row has ${cells.length} cells; ${expected}.`);
      return [];
    }
    const label = cells[places.label] ?? '';
    const name = cells[places.id] ?? '';
    const id = addressName(name);
    if (label === '' || id === '') {
      const nameless = id === '' ? places.id : places.label;
      const given = `"${header.cells[nameless]}" is "${cells[nameless] ?? ''}"`;
      report(row, nameless, `${given}; a name of the row with a Latin letter or digit is expected.`);
      return [];
    }
    const before = ids.get(id);
    if (before !== undefined) {
      const given = `"${header.cells[places.id]}" is "${name}", which gives the id "${id}"`;
      report(row, places.id, `${given}, as in line ${before}; ids must be unique.`);
      return [];
    }
    ids.set(id, line);
    // A row's type says that every field is a cell, and then that some are not.
    return [
      {
        id,
        label: curled(label, languageInUse()),
        ...sourceOf(dataset),
        ...valuesOf(row, header, reading),
      } as TableContent['rows'][number],
    ];
  });
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
  row: TableLine,
  header: TableLine,
  { dataset, places, locale, report }: Reading,
): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(dataset.value.columns).map(([name, column]) => {
      const place = places.columns.get(name) ?? 0;
      const cell = row.cells[place] ?? '';
      if (cell === '') return [name, null];
      if (column.text && !column.date) return [name, cell];
      const read = column.date ? cellDate(cell, locale) : cellNumber(cell, locale);
      if (read === null) report(row, place, `"${header.cells[place]}" is "${cell}"; ${expected(column.date, locale)}`);
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
