import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import type { Dataset, DatasetRow } from './report-types.ts';
import { isPeriod } from './table-cells.ts';
import type { NumberFormat } from '../model/number-format.ts';

/** The format of each cell: its row's, or else its column's. */
export type CellFormats = Map<string, NumberFormat>;

const rowFields = ['id', 'label', 'format', 'note', 'source', 'claim'];

/** The datasets as rows and columns, and the format of every number in them by its name. */
export function datasetsOf(
  files: ContentFiles,
  problems: ContentProblem[],
): { datasets: Dataset[]; formats: CellFormats } {
  const formats: CellFormats = new Map();
  const datasets = [...files.datasets].map(([id, { file, value, line }]): Dataset => {
    const known = Object.keys(value.columns);
    const format = (name: string | undefined, at: (string | number)[]): NumberFormat | undefined =>
      name === undefined ? undefined : namedFormat(files, name, file, line(at), problems);
    const columns = Object.entries(value.columns).map(([columnId, column]) => {
      const made = format(column.format, ['columns', columnId, 'format']);
      return {
        id: columnId,
        label: column.label,
        text: column.text,
        ...(column.date ? { date: true as const } : {}),
        ...(column.unit === undefined ? {} : { unit: column.unit }),
        ...(made === undefined ? {} : { format: made }),
      };
    });
    const seen = new Set<string>();
    const rows = value.rows.map((row, index): DatasetRow => {
      if (seen.has(row.id)) {
        problems.push({
          file,
          line: line(['rows', index, 'id']),
          message: `rows[${index}].id "${row.id}" is used twice; ids must be unique.`,
        });
      }
      seen.add(row.id);
      for (const field of Object.keys(row)) {
        if (rowFields.includes(field) || known.includes(field)) continue;
        problems.push({
          file,
          line: line(['rows', index, field]),
          message: `rows[${index}].${field} is not a known field${didYouMean(field, [...known, ...rowFields]) || '.'}`,
        });
      }
      const cells: DatasetRow['cells'] = {};
      const rowFormat = format(row.format, ['rows', index, 'format']);
      for (const column of columns) {
        const given = (row as Record<string, unknown>)[column.id] ?? null;
        const cell = column.date && typeof given === 'number' ? String(given) : given;
        const at = line(['rows', index, column.id]);
        if (column.date && typeof cell === 'string' && !isPeriod(cell))
          problems.push({
            file,
            line: at,
            message: `rows[${index}].${column.id} is "${cell}"; a day, month, quarter or year is expected, such as 2026-04-30, 2026-04, 2026-Q2 or 2026.`,
          });
        if (cell !== null && (typeof cell === 'string') !== column.text) {
          const wanted = column.text ? 'text' : 'a number (18.2 or 15%)';
          problems.push({
            file,
            line: at,
            message: `rows[${index}].${column.id} is ${JSON.stringify(cell)}; ${wanted} is expected.`,
          });
          continue;
        }
        cells[column.id] = cell as number | string | null;
        if (column.text) continue;
        const cellFormat = rowFormat ?? column.format;
        if (cellFormat) formats.set(`${id}.${row.id}.${column.id}`, cellFormat);
        else if (cell !== null)
          problems.push({
            file,
            line: at,
            message: `rows[${index}].${column.id} has no format; give its column or row one.`,
          });
      }
      return {
        id: row.id,
        label: row.label,
        ...(row.note === undefined ? {} : { note: row.note }),
        sources: row.source ?? [],
        claims: row.claim ?? [],
        cells,
      };
    });
    return {
      id,
      title: value.title,
      ...(value.measure === undefined ? {} : { measure: value.measure }),
      ...(value.description === undefined ? {} : { description: value.description }),
      ...(value.heading === undefined ? {} : { heading: value.heading }),
      columns,
      rows,
    };
  });
  return { datasets, formats };
}

/** A format by name; for an unknown name, reports it and returns plain digits. */
export function namedFormat(
  files: ContentFiles,
  name: string,
  file: string,
  line: number,
  problems: ContentProblem[],
): NumberFormat {
  const format = files.formats.value[name];
  if (format) return format;
  const near = didYouMean(name, Object.keys(files.formats.value));
  problems.push({ file, line, message: `the format "${name}" is not in formats.yaml${near || '.'}` });
  return { before: '', after: '', divide: 1, decimals: 0, trim: false };
}

/** The cell that a fact's name refers to: dataset.row.column, or dataset.row for the column called value. */
export function factCell(
  datasets: readonly Dataset[],
  name: string,
): { row: DatasetRow; column: Dataset['columns'][number]; dataset: Dataset } | null {
  const [datasetId = '', rowId = '', columnId = 'value'] = name.split('.');
  const dataset = datasets.find((candidate) => candidate.id === datasetId);
  const row = dataset?.rows.find((candidate) => candidate.id === rowId);
  const column = dataset?.columns.find((candidate) => candidate.id === columnId && !candidate.text);
  return dataset && row && column ? { dataset, row, column } : null;
}

/** The names of all facts. */
export function factNames(datasets: readonly Dataset[]): string[] {
  return datasets.flatMap(factsIn).map(({ name }) => name);
}

/** The names of facts without a value, but for those of datasets with a mistake, which may be why. */
export function unseenFacts(
  files: ContentFiles,
  datasets: readonly Dataset[],
  problems: readonly ContentProblem[],
): string[] {
  const faulty = new Set(problems.map(({ file }) => file));
  return datasets
    .filter(({ id }) => !faulty.has(files.datasets.get(id)?.file ?? ''))
    .flatMap(factsIn)
    .flatMap(({ name, value }) => (value === null ? [name] : []));
}

function factsIn({ id, columns, rows }: Dataset): { name: string; value: number | string | null }[] {
  return rows.flatMap((row) =>
    columns
      .filter(({ text }) => !text)
      .map((column) => ({
        name: column.id === 'value' ? `${id}.${row.id}` : `${id}.${row.id}.${column.id}`,
        value: row.cells[column.id] ?? null,
      })),
  );
}
