import type { z } from 'astro/zod';
import { asText, csvText, numberCell } from '../downloads/csv.ts';
import { plainText, report } from '../report.ts';
import type { Dataset, Model, ReportNumber } from '../report/report-types.ts';
import { filesWords as words } from '../words/words.ts';
import { claimsFile, datasetFile, jsonSchema, modelFile } from './records.ts';

/** A file of data/: what it is, and its text. */
export interface DataFile {
  name: string;
  /** What it is about: the claims, a dataset or a model. */
  of: string;
  text: () => string;
}

const about = { report: plainText(report.file.title), edition: report.file.edition };
const plain = (text: string | undefined): string => (text === undefined ? '' : plainText(text));

/** Every file of data/, those of one thing together, with the schemas of the JSON files last. */
export const dataFiles: readonly DataFile[] = [
  ...(report.claims.length > 0
    ? [jsonFile('claims', words.claims, claimsFile, claimsRecord), csvFile('claims', words.claims, claimRows)]
    : []),
  ...report.datasets.flatMap((dataset) => [
    jsonFile(`dataset-${dataset.id}`, plain(dataset.title), datasetFile, () => datasetRecord(dataset)),
    csvFile(`dataset-${dataset.id}`, plain(dataset.title), () => datasetRows(dataset)),
  ]),
  ...report.models.map((model) =>
    jsonFile(`model-${model.id}`, plain(model.title), modelFile, () => modelRecord(model)),
  ),
  ...schemaFiles(),
];

function schemaFiles(): DataFile[] {
  const schemas = {
    claims: report.claims.length > 0 && claimsFile,
    dataset: report.datasets.length > 0 && datasetFile,
    model: report.models.length > 0 && modelFile,
  };
  return Object.entries(schemas).flatMap(([name, schema]) =>
    schema ? [{ name: `${name}.schema.json`, of: words.schemas, text: () => jsonSchema(schema) }] : [],
  );
}

/** A JSON file that names its schema, which it is held against. */
function jsonFile<Schema extends z.ZodType>(
  name: string,
  of: string,
  schema: Schema,
  record: () => z.infer<Schema>,
): DataFile {
  const $schema = `${name.replace(/-.*/, '')}.schema.json`;
  const text = (): string => `${JSON.stringify(schema.parse({ $schema, ...(record() as object) }), null, 1)}\n`;
  return { name: `${name}.json`, of, text };
}

function csvFile(name: string, of: string, rows: () => string[][]): DataFile {
  return { name: `${name}.csv`, of, text: () => csvText(rows()) };
}

function claimsRecord(): z.infer<typeof claimsFile> {
  return {
    ...about,
    claims: report.claims.map(({ id, quote, section, kind, verdict, finding, sources, weakOnly, chapter }) => ({
      ...{ id, quote, section, kind, verdict, sources, weakOnly, chapter },
      finding: plain(finding),
    })),
  };
}

function claimRows(): string[][] {
  const head = ['id', 'verdict', 'kind', 'section', 'quote', 'finding', 'sources', 'chapter'];
  return [
    head,
    ...claimsRecord().claims.map((claim) =>
      [
        ...[claim.id, claim.verdict, claim.kind, claim.section, claim.quote, claim.finding],
        ...[claim.sources.join(' '), claim.chapter],
      ].map(asText),
    ),
  ];
}

function datasetRecord({ id, title, measure, description, columns, rows }: Dataset): z.infer<typeof datasetFile> {
  return {
    ...about,
    id,
    title: plain(title),
    measure: plain(measure),
    description: plain(description),
    columns: columns.map(({ id: name, label, unit = '', text, date }) => ({
      ...{ id: name, label, unit },
      holds: date ? 'dates' : text ? 'words' : 'numbers',
    })),
    rows: rows.map(({ note = '', ...row }) => ({ ...row, note: plain(note) })),
  };
}

function datasetRows({ columns, rows }: Dataset): string[][] {
  const cell = (value: number | string | null | undefined): string => {
    if (value === null || value === undefined) return '';
    return typeof value === 'number' ? numberCell(value) : asText(value);
  };
  return [
    ['id', 'label', ...columns.map(({ id, unit }) => (unit ? `${id} (${unit})` : id)), 'note', 'sources'],
    ...rows.map(({ id, label, cells, note, sources }) => [
      ...[asText(id), asText(label), ...columns.map((column) => cell(cells[column.id]))],
      ...[asText(plain(note)), sources.join(' ')],
    ]),
  ];
}

function modelRecord({ id, title, description, cases }: Model): z.infer<typeof modelFile> {
  const numbers = Object.values(report.numbers).filter(({ name }) => name.startsWith(`${id}.`));
  const from = (origin: ReportNumber['origin']): ReportNumber[] => numbers.filter((number) => number.origin === origin);
  return {
    ...about,
    id,
    title: plain(title),
    description: plain(description),
    inputs: from('input').map((number) => numberRecord(id, number)),
    outputs: from('output').map((number) => ({
      ...numberRecord(id, number),
      formula: number.formula ?? '',
      worked: number.worked ?? '',
      meaning: plain(number.meaning),
    })),
    cases: cases.map(({ id: name, label, why, inputs }) => ({
      ...{ id: name, inputs },
      label: plain(label),
      why: plain(why),
    })),
  };
}

function numberRecord(model: string, { name, label, value, unit, text, why, sources, claims }: ReportNumber) {
  return {
    name: name.slice(model.length + 1),
    label: plain(label),
    ...{ value, unit, text, why: plain(why), sources, claims },
  };
}
