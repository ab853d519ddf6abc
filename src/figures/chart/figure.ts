import { rangeChartNarrow, rangeChartWide, type RangeChartData } from '../../charts/range-chart.ts';
import { stillPicture, type Looks } from '../../charts/looks.ts';
import { formatNumber } from '../../model/number-format.ts';
import { chartWords } from '../../words/en.ts';
import type { FigureKind, PlacedFigure } from '../figure-kind.ts';
import type { FigureRecord } from '../figure-record.ts';
import type { ContentFiles } from '../../report/content-files.ts';

type Dataset = ContentFiles['datasets'] extends Map<string, { value: infer Value }> ? Value : never;

/** Ranges of a dataset with the columns `low` and `high`, on one scale. The dataset's texts are checked with its facts. */
export const chart: FigureKind<Dataset> = {
  name: 'chart',
  tag: 'RangeChart',
  attribute: 'of',
  files: ({ datasets }) => datasets,
  place: 'in datasets/',
  title: ({ title }) => title,
  texts: () => [],
  record: (_content, figure) => record(figure),
};

const looks: Looks = {
  text: { fill: 'var(--ink)', 'font-size': 14 },
  step: { fill: 'var(--soft)', 'font-size': 13 },
  axis: { fill: 'var(--soft)', 'font-size': 13 },
  grid: { stroke: 'var(--line)' },
  zero: { stroke: 'var(--edge-line)' },
  range: { fill: 'var(--good)' },
  point: { fill: 'var(--good)' },
  ceiling: { stroke: 'var(--good)', 'stroke-width': 2 },
};

function record({ report, id, plain }: PlacedFigure): FigureRecord {
  const dataset = report.datasets.find((one) => one.id === id);
  const high = dataset?.columns.find((column) => column.id === 'high');
  const format = high?.format;
  if (!dataset || !format) throw new Error(`the dataset "${id}" has no column "high" with a format`);
  const write = (value: number): string => formatNumber(value, format, report.locale);
  const number = (cell: number | string | null | undefined): number | null => (typeof cell === 'number' ? cell : null);
  const rows: RangeChartData['rows'] = dataset.rows.map((row) => {
    const [from, to] = [number(row.cells['low']), number(row.cells['high'])];
    const ends = [...new Set([from, to].flatMap((end) => (end === null ? [] : [write(end)])))].join('–');
    const text = from === null && to !== null ? chartWords.upTo(ends) : ends;
    return { id: row.id, label: row.label, low: from, high: to, text, examined: row.claims.length > 0 };
  });
  const cell = (value: number | null): { value: number | null; text: string } => ({
    value,
    text: value === null ? '–' : write(value),
  });
  return {
    title: plain(dataset.title),
    measure: plain(dataset.measure ?? ''),
    description: `${plain(dataset.description ?? '')} ${rows.map(({ label, text }) => `${label} ${text}`).join('; ')}.`,
    table: {
      columns: [
        { label: chartWords.saidBy, isNumeric: false },
        ...dataset.columns
          .filter(({ id: column }) => column === 'low' || column === 'high')
          .map(({ label }) => ({ label: `${label} (${high.unit ?? ''})`, isNumeric: true })),
      ],
      rows: rows.map(({ label, low: from, high: to }) => [{ value: label, text: label }, cell(from), cell(to)]),
    },
    sources: [...new Set(dataset.rows.flatMap((row) => row.sources))],
    picture: (width) =>
      stillPicture(
        (width === 'wide' ? rangeChartWide : rangeChartNarrow)({ rows, write }, { title: '', description: '' }),
        looks,
      ),
  };
}
