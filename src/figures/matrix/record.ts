import {
  figureWords as words,
  matrixPageWords,
  sentences,
  withCommas,
  withinWords,
  withSemicolons,
} from '../../words/words.ts';
import { ratingMapLooks, stillPicture } from '../../charts/looks.ts';
import { ratingMapNarrow, ratingMapWide } from '../../charts/rating-map.ts';
import { citedIn } from '../../report/inline-text.ts';
import type { PlacedFigure } from '../figure-kind.ts';
import type { FigureCell, FigureRecord, FigureTable } from '../figure-record.ts';
import { ratingMap, trendMark, trendPoint } from './map-data.ts';
import type { MatrixOutline } from './reading.ts';
import type { Matrix } from './schema.ts';

type Lens = MatrixOutline['lenses'][number];
type Ratings = Matrix['trends'][number]['ratings'];

/** A matrix as it is published: the editors' ratings, with the earlier ones. */
export function matrixRecord(content: Matrix, outline: MatrixOutline, { plain }: PlacedFigure): FigureRecord {
  const { lenses, trends } = outline;
  const names = { title: '', description: '' };
  const map = ratingMap(
    outline,
    trends.map((trend, index) => trendPoint(outline, trend, index)),
  );
  const isSpread = trends.some(({ ratings }) => Object.values(ratings).some(({ low, high }) => low < high));
  const isRevised = trends.some(({ trail }) => trail.length > 0);
  return {
    title: outline.title,
    measure: plain(content.measure),
    description: sentences([
      plain(content.description),
      words.ratings(withSemicolons(trends.map((trend) => inWords(trend, lenses)))),
    ]),
    table: table(content, outline),
    sources: [
      ...new Set(
        content.trends.flatMap(({ evidence = '', reason, cells }) =>
          [evidence, reason, ...Object.values(cells)].flatMap(citedIn),
        ),
      ),
    ],
    credit: plain(content.source),
    key: words.matrixKey(
      withCommas(trends.map(({ label }, index) => `${trendMark(index)} ${label}`)),
      isSpread,
      isRevised,
    ),
    picture: (width) => stillPicture((width === 'wide' ? ratingMapWide : ratingMapNarrow)(map, names), ratingMapLooks),
  };
}

function wordOf({ steps }: Lens, step: number): string {
  return steps[step - 1]?.word ?? String(step);
}

function inWords({ label, ratings }: MatrixOutline['trends'][number], lenses: readonly Lens[]): string {
  const rated = lenses.flatMap((lens) => {
    const rating = ratings[lens.id];
    if (!rating) return [];
    const step = (of: number): string => withinWords.step(wordOf(lens, of));
    const { value, low, high } = rating;
    const spread = low < high ? words.ratingSpread(step(value), step(low), step(high)) : step(value);
    return [withinWords.rating(lens.label, spread)];
  });
  return withCommas([label, ...rated]);
}

/** A row for each rating of a trend, the present one first, with each rated lens in words and steps. */
function table({ rated, trends }: Matrix, { lenses, trends: outlines }: MatrixOutline): FigureTable {
  const isNumeric = true;
  const columns = lenses.flatMap(({ label, steps }) => [
    { label, isNumeric: false },
    { label: words.step(label, steps.length), isNumeric },
    { label: words.lowest(label), isNumeric },
    { label: words.highest(label), isNumeric },
  ]);
  return {
    columns: [
      { label: matrixPageWords.trend, isNumeric: false },
      { label: words.ratedOn, isNumeric: false },
      ...columns,
    ],
    rows: trends.flatMap(({ id, ratings, earlier }) => {
      const label = outlines.find((trend) => trend.id === id)?.label ?? id;
      return [{ on: rated.on, ratings }, ...earlier].map((past) => [
        { value: label, text: label },
        { value: past.on, text: past.on },
        ...lenses.flatMap((lens) => cells(lens, past.ratings)),
      ]);
    }),
  };
}

function cells(lens: Lens, ratings: Ratings): FigureCell[] {
  const rating = ratings[lens.id];
  if (!rating) return Array.from({ length: 4 }, () => ({ value: null, text: '–' }));
  const { value, low = value, high = value } = rating;
  const word = wordOf(lens, value);
  return [{ value: word, text: word }, ...[value, low, high].map((step) => ({ value: step, text: String(step) }))];
}
