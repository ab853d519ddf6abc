import { modelWords } from '../../words/words.ts';
import { formatNumber, type NumberFormat } from '../../model/number-format.ts';
import type { Dataset, Report } from '../../report/report-types.ts';
import { dateWords, periodText, type DateForm } from './dates.ts';
import type { PlotContent } from './schema.ts';

/** A row of the figure's data, ready to be drawn. */
export interface PlotRow {
  /** dataset.row, which no other row has. */
  key: string;
  id: string;
  dataset: string;
  label: string;
  cells: Dataset['rows'][number]['cells'];
  note?: string;
  sources: readonly string[];
  claims: readonly string[];
  /** Whether the title is about it. */
  isAccent: boolean;
  /** Whether it is guidance or the like. */
  isHatched: boolean;
  /** Whether it is the text examined, which the record is compared with. */
  isExamined: boolean;
}

/** The data of a figure. */
export interface PlotData {
  rows: readonly PlotRow[];
  columns: ReadonlyMap<string, Dataset['columns'][number]>;
  /** What the rows are, as the file of the one dataset heads its labels. */
  heading: string | undefined;
  /** Whether any row is accented: the others are then grey. */
  hasAccent: boolean;
  unknown: string;
  /** A cell as readers see it. */
  text: (row: PlotRow, column: string) => string;
  /** A number on the scale of a column. */
  write: (column: string, value: number) => string;
  format: (column: string) => NumberFormat | undefined;
  /** The value of a number of the report. */
  number: (name: string) => number;
  /** A time as a year, a month or a day in the report's language. */
  date: (time: number, form: DateForm) => string;
  /** A day, month, quarter or year of a dataset in the report's language. */
  period: (words: string) => string;
  plain: (text: string) => string;
}

/** Whether a name in a figure's file means this row: its id, or dataset.row where two datasets have the same id. */
export function isNamed(row: Pick<PlotRow, 'id' | 'key'>, name: string): boolean {
  return row.id === name || row.key === name;
}

/** The rows and columns that a figure draws. */
export function plotData(
  content: PlotContent,
  report: Pick<Report, 'datasets' | 'numbers' | 'locale' | 'file'>,
  plain: (text: string) => string,
): PlotData {
  const datasets = content.data.flatMap((id) => report.datasets.filter((dataset) => dataset.id === id));
  const all = datasets.flatMap((dataset) => dataset.rows.map((row) => plotRow(content, dataset.id, row, plain)));
  const rows = content.rows?.flatMap((name) => all.filter((row) => isNamed(row, name))) ?? all;
  const columns = new Map(datasets.flatMap((dataset) => dataset.columns.map((column) => [column.id, column] as const)));
  const unknown = content.unknown === undefined ? modelWords.notSeen : plain(content.unknown);
  const format = (column: string): NumberFormat | undefined => columns.get(column)?.format;
  const write = (column: string, value: number): string => {
    const own = format(column);
    return own ? formatNumber(value, own, report.locale) : String(value);
  };
  const period = (words: string): string => periodText(words, report.file.language);
  return {
    rows,
    columns,
    heading: datasets.length === 1 ? datasets[0]?.heading : undefined,
    hasAccent: rows.some(({ isAccent }) => isAccent),
    unknown,
    text: (row, column) => {
      if (column === 'label') return row.label;
      const cell = row.cells[column] ?? null;
      if (cell === null) return unknown;
      if (typeof cell === 'string') return columns.get(column)?.date ? period(cell) : cell;
      const name = column === 'value' ? row.key : `${row.key}.${column}`;
      return report.numbers[name]?.text ?? write(column, cell);
    },
    write,
    format,
    number: (name) => (name === '0' ? 0 : (report.numbers[name]?.value ?? NaN)),
    date: (time, form) => dateWords(time, form, report.file.language),
    period,
    plain,
  };
}

function plotRow(
  content: PlotContent,
  dataset: string,
  { id, label, cells, note, sources, claims }: Dataset['rows'][number],
  plain: (text: string) => string,
): PlotRow {
  const named = { id, key: `${dataset}.${id}` };
  const isIn = (names: readonly string[]): boolean => names.some((name) => isNamed(named, name));
  return {
    ...named,
    dataset,
    label: plain(label),
    cells,
    ...(note === undefined ? {} : { note: plain(note) }),
    sources,
    claims,
    isAccent: isIn(content.accent),
    isHatched: isIn(content.hatched?.rows ?? []),
    isExamined: claims.length > 0,
  };
}

/** A cell as a number, or null where it is unknown. */
export function numberIn(row: PlotRow, column: string | undefined): number | null {
  const cell = column === undefined ? null : row.cells[column];
  return typeof cell === 'number' ? cell : null;
}

/** A cell as words: a column's, or the row's label. */
export function wordsIn(row: PlotRow, column: string): string {
  if (column === 'label') return row.label;
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : '';
}

/** Whether a channel names words: the rows' labels or a column of words. */
export function isWordsIn({ columns }: PlotData): (channel: string | undefined) => boolean {
  return (channel = 'label') => channel === 'label' || columns.get(channel)?.text === true;
}
