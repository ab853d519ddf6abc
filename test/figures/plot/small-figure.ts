import { createRequire } from 'node:module';
import type { FormatLocaleDefinition } from 'd3-format';
import type { FigureRecord } from '../../../src/figures/figure-record.ts';
import { plotRecord } from '../../../src/figures/plot/record.ts';
import { plotSchema } from '../../../src/figures/plot/schema.ts';
import type { NumberFormat } from '../../../src/model/number-format.ts';
import type { Dataset, Report } from '../../../src/report/report-types.ts';

const locale = createRequire(import.meta.url)('d3-format/locale/en-US') as FormatLocaleDefinition;

/** A row as tests write it: cells by column, with an id and a label of its own where they matter. */
export type SmallRow = Record<string, string | number | null>;

const plain: NumberFormat = { before: '', after: '', divide: 1, decimals: 1, trim: true };

/** A dataset of the columns that its rows have: text where they hold text, else numbers of one format. */
export function smallDataset(rows: readonly SmallRow[], format: Partial<NumberFormat> = {}, id = 'data'): Dataset {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => name !== 'id' && name !== 'label',
  );
  return {
    id,
    title: 'Data',
    columns: names.map((name) => {
      const text = rows.some((row) => typeof row[name] === 'string');
      return { id: name, label: name, text, ...(text ? {} : { format: { ...plain, ...format } }) };
    }),
    rows: rows.map(({ id: own, label, ...cells }, index) => ({
      id: String(own ?? `r${index}`),
      label: String(label ?? `Row ${index}`),
      sources: [],
      claims: [],
      cells,
    })),
  };
}

/** What a figure publishes, of some content and a dataset. */
export function smallFigure(content: Record<string, unknown>, ...datasets: readonly Dataset[]): FigureRecord {
  const whole = plotSchema.parse({
    title: 'A finding',
    measure: 'A measure',
    data: datasets.map(({ id }) => id),
    ...content,
  });
  const report = { datasets, numbers: { 'note.rate': { value: 3 } }, locale, file: { language: 'en' } };
  return plotRecord(whole, { report: report as unknown as Report, id: 'small', chapter: 'one', plain: (text) => text });
}
