import { plotWords, sentences, withCommas, withSemicolons } from '../../words/words.ts';
import { figureId, type PlacedFigure } from '../figure-kind.ts';
import type { FigureCell, FigureRecord, FigureTable } from '../figure-record.ts';
import { layoutOf } from './layout.ts';
import { plotPicture } from './picture.ts';
import { isWordsIn, plotData, type PlotData } from './plot-rows.ts';
import { panelsOf, type PlotContent } from './schema.ts';

/** What a figure publishes: the values as a picture, in words and as a table. */
export function plotRecord(content: PlotContent, { report, id, plain }: PlacedFigure): FigureRecord {
  const data = plotData(content, report, plain);
  const table = tableOf(content, data);
  return {
    title: plain(content.title),
    measure: plain(content.measure),
    description: describe(content, data, table),
    table,
    sources: [...new Set(data.rows.flatMap(({ sources }) => sources))],
    picture: (width) => plotPicture(content, data, width, figureId({ name: 'figure' }, id)),
  };
}

/** The columns that a figure's marks name, in the order of the data. */
function columnsOf(content: PlotContent, data: PlotData): string[] {
  const named = panelsOf(content).flatMap(({ marks = [], fy }) => [
    fy,
    ...marks.flatMap(({ x, x1, x2, y, fill, stroke, text }) => [x, x1, x2, y, fill, stroke, text]),
  ]);
  return [...data.columns.keys()].filter((column) => named.includes(column));
}

function tableOf(content: PlotContent, data: PlotData): FigureTable {
  const columns = columnsOf(content, data);
  const hasNotes = data.rows.some(({ note }) => note !== undefined);
  const isNumeric = (column: string): boolean => data.columns.get(column)?.text === false;
  const cell = (value: string | number | null, text: string): FigureCell => ({ value, text });
  return {
    columns: [
      { label: data.heading ?? plotWords.item, isNumeric: false },
      ...columns.map((column) => ({ label: headingOf(column, data), isNumeric: isNumeric(column) })),
      ...(hasNotes ? [{ label: plotWords.note, isNumeric: false }] : []),
    ],
    rows: data.rows.map((row) => [
      cell(row.label, row.label),
      ...columns.map((column) => cell(row.cells[column] ?? null, data.text(row, column))),
      ...(hasNotes ? [cell(row.note ?? null, row.note ?? '')] : []),
    ]),
  };
}

/** A column's label, with its unit where it has one. */
function headingOf(column: string, { columns }: PlotData): string {
  const { label = column, unit } = columns.get(column) ?? {};
  return unit === undefined || unit === 'ratio' ? label : `${label} (${unit})`;
}

/** The point, and every value in words. */
function describe(content: PlotContent, data: PlotData, table: FigureTable): string {
  const columns = columnsOf(content, data);
  const rows = table.rows.map(([label, ...cells]) => {
    const values = columns.map((column, index) => {
      const text = cells[index]?.text ?? '';
      const isOnly = columns.length === 1 || data.columns.get(column)?.text === true;
      return isOnly ? text : plotWords.value(data.columns.get(column)?.label ?? column, text);
    });
    return withCommas([label?.text ?? '', ...values]);
  });
  const layouts = new Set(panelsOf(content).map((panel) => layoutOf(panel, isWordsIn(data))));
  const hasLog = panelsOf(content).some(({ x, y }) => x?.type === 'log' || y?.type === 'log');
  return sentences([
    ...(content.point === undefined ? [] : [data.plain(content.point)]),
    plotWords.values(layouts.has('events'), withSemicolons(rows)),
    ...(hasLog ? [`${plotWords.logScale}.`] : []),
    ...(content.ends === undefined ? [] : [`${data.plain(content.ends)}.`]),
    ...(content.note === undefined ? [] : [data.plain(content.note)]),
  ]);
}
