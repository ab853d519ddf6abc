import { fieldName, greatestWeight } from '../../reading/fields.ts';
import type { FieldRanges } from '../../reading/outline.ts';
import { ownFiles, type FigureKind, type FigureText } from '../figure-kind.ts';
import { checkMatrix } from './check.ts';
import type { MatrixOutline } from './reading.ts';
import { matrixRecord } from './record.ts';
import { matrixSchema, type Matrix } from './schema.ts';

/** Trends by lenses: a table, a map of two rated lenses, and a ranking. */
export const matrix: FigureKind<Matrix> = {
  name: 'matrix',
  tag: 'TrendMatrix',
  attribute: 'of',
  own: { folder: 'matrices', schema: matrixSchema },
  files: (files) => ownFiles(files, matrix),
  place: 'in matrices/',
  title: ({ title }) => title,
  texts: (content) => [
    ...(['title', 'measure', 'description', 'source'] as const).map((field) => ({
      path: [field],
      text: content[field],
    })),
    ...Object.entries(content.quadrants).map(([corner, text]) => ({ path: ['quadrants', corner], text })),
    ...Object.entries(content.steps).flatMap(([lens, steps]) =>
      steps.map(({ meaning }, index) => ({ path: ['steps', lens, index, 'meaning'], text: meaning })),
    ),
    ...content.trends.flatMap((trend, index) => trendTexts(trend, ['trends', index])),
  ],
  lists: ({ trends }) => [{ path: ['trends'], ids: trends.map(({ id }) => id) }],
  labels: ({ lenses, steps, quadrants, trends }) => [
    { what: 'lens', entries: lenses.map(({ label }, index) => ({ path: ['lenses', index, 'label'], text: label })) },
    ...Object.entries(steps).map(([lens, all]) => ({
      what: 'step',
      entries: all.map(({ word }, index) => ({ path: ['steps', lens, index, 'word'], text: word })),
    })),
    {
      what: 'quadrant',
      entries: Object.entries(quadrants).map(([corner, text]) => ({ path: ['quadrants', corner], text })),
    },
    { what: 'trend', entries: trends.map(({ label }, index) => ({ path: ['trends', index, 'label'], text: label })) },
  ],
  check: checkMatrix,
  record: (content, figure) =>
    matrixRecord(content, outlineOf(content, figure.id, figure.chapter, figure.plain), figure),
  reading: (content, { id, chapter, plain }) => {
    const outline = outlineOf(content, id, chapter, plain);
    return { outline, fields: fieldsOf(outline) };
  },
};

function trendTexts(trend: Matrix['trends'][number], path: (string | number)[]): FigureText[] {
  return [
    { path: [...path, 'label'], text: trend.label },
    { path: [...path, 'evidence'], text: trend.evidence },
    { path: [...path, 'reason'], text: trend.reason },
    ...trend.tags.map((text, place) => ({ path: [...path, 'tags', place], text })),
    ...trend.earlier.map(({ reason }, place) => ({ path: [...path, 'earlier', place, 'reason'], text: reason })),
    ...Object.entries(trend.cells).map(([lens, text]) => ({ path: [...path, 'cells', lens], text, claims: true })),
  ];
}

function outlineOf(content: Matrix, id: string, chapter: string, plain: (text: string) => string): MatrixOutline {
  const { x, y } = content.axes;
  return {
    kind: 'matrix',
    id,
    title: plain(content.title),
    chapter,
    lenses: content.lenses.flatMap((lens) => {
      const steps = content.steps[lens.id];
      if (!steps) return [];
      return [{ ...lens, steps: steps.map(({ word, meaning }) => ({ word, meaning: plain(meaning) })) }];
    }),
    axes: content.axes,
    quadrants: content.quadrants,
    trends: content.trends.map((trend) => ({
      id: trend.id,
      label: plain(trend.label),
      ratings: Object.fromEntries(
        Object.entries(trend.ratings).map(([lens, { value, low = value, high = value }]) => [
          lens,
          { value, low, high },
        ]),
      ),
      trail: trend.earlier.flatMap(({ ratings }) =>
        ratings[x] && ratings[y] ? [{ x: ratings[x].value, y: ratings[y].value }] : [],
      ),
    })),
  };
}

function fieldsOf({ id, lenses, trends }: MatrixOutline): FieldRanges {
  const weights = lenses.map((lens) => [fieldName('weight', id, lens.id), { low: 0, high: greatestWeight }] as const);
  const ratings = trends.flatMap((trend) =>
    lenses.map((lens) => [fieldName('rating', id, trend.id, lens.id), { low: 1, high: lens.steps.length }] as const),
  );
  return Object.fromEntries([...weights, ...ratings]);
}
