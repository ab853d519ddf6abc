import {
  matrixMemoWords as words,
  matrixWords,
  readingWords,
  sentences,
  withAnd,
  withCommas,
  withinWords,
} from '../../words/words.ts';
import type { RatedPlace, Rating } from '../../charts/rated-marks.ts';
import type { RatingMapData } from '../../charts/rating-map.ts';
import { fieldName, matrixKinds } from '../../reading/fields.ts';
import { type FigureOutline, type Step } from '../../reading/outline.ts';
import { ranks, score } from './ranks.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { FigureReading, MemoPart } from '../figure-reading.ts';

/** A matrix: its rated lenses, and for each trend the editors' ratings, counted from 1. */
export interface MatrixOutline extends FigureOutline {
  kind: 'matrix';
  /** `counts` says whether more of it speaks for a trend or against it. */
  lenses: { id: string; label: string; counts: 'for' | 'against'; steps: Step[] }[];
  axes: { x: string; y: string };
  quadrants: RatingMapData['quadrants'];
  trends: { id: string; label: string; ratings: Record<string, Rating>; trail: RatedPlace[] }[];
}

/** How readings describe a matrix: what is rated differently, and the ranking that follows. */
export const reading: FigureReading<MatrixOutline> = {
  kind: 'matrix',
  counts,
  memo: (values, outline) => [memo(values, outline)],
  changes,
  placeOf: ({ kind, of }, { id, chapter }) =>
    matrixKinds.includes(kind) && of === id ? `/${chapter}/#matrix-${id}` : null,
};

/** How many places of a ranking a memo names. */
const mostPlaces = 10;

type Trend = MatrixOutline['trends'][number];
type Lens = MatrixOutline['lenses'][number];

function counts(values: ReadingValues, outline: MatrixOutline): string[] {
  const rated = ratedTrends(values, outline);
  const isWeighed = outline.lenses.some(({ id }) => values.has(fieldName('weight', outline.id, id)));
  return [
    ...(rated.length > 0 ? [readingWords.trendsRated(rated.length)] : []),
    ...(isWeighed ? [readingWords.weighted] : []),
  ];
}

function ratedTrends(values: ReadingValues, { id, lenses, trends }: MatrixOutline): Trend[] {
  return trends.filter((trend) => lenses.some((lens) => values.has(fieldName('rating', id, trend.id, lens.id))));
}

/** The reader's step on a lens, kept within its scale; null where they have not rated. */
function ownStep(values: ReadingValues, { id }: MatrixOutline, trend: Trend, { id: lens, steps }: Lens): number | null {
  const value = values.get(fieldName('rating', id, trend.id, lens));
  return typeof value === 'number' ? Math.min(value, steps.length) : null;
}

function weightOf(values: ReadingValues, { id }: MatrixOutline, lens: string): number {
  const value = values.get(fieldName('weight', id, lens));
  return typeof value === 'number' ? value : 1;
}

function editorsStep({ ratings }: Trend, { id }: Lens): number {
  return ratings[id]?.value ?? 1;
}

/** A rating on one lens beside the editors'. */
interface Move {
  lens: string;
  from: string;
  to: string;
}

/** What was rated of one trend: each lens with the editors' word and the reader's. */
function moves(values: ReadingValues, outline: MatrixOutline, trend: Trend): Move[] {
  return outline.lenses.flatMap((lens) => {
    const step = ownStep(values, outline, trend, lens);
    if (step === null) return [];
    const word = (of: number): string => withinWords.step(lens.steps[of - 1]?.word ?? String(of));
    return [{ lens: withinWords.lens(lens.label), from: word(editorsStep(trend, lens)), to: word(step) }];
  });
}

function changes(values: ReadingValues, outline: MatrixOutline): string[] {
  return ratedTrends(values, outline).map((trend) =>
    words.rerated(trend.label, withCommas(moves(values, outline, trend).map(insteadText))),
  );
}

function insteadText({ lens, from, to }: Move): string {
  return from === to ? words.asBefore(lens, to) : words.instead(lens, to, from);
}

function movedText(trend: string, moves: readonly Move[]): string {
  const moved = moves.filter(({ from, to }) => from !== to);
  if (moved.length === 0) return words.stayed(trend);
  return words.memoRating(trend, withAnd(moved.map(({ lens, from, to }) => words.moveOn(from, to, lens))));
}

function memo(values: ReadingValues, outline: MatrixOutline): MemoPart {
  const { id, chapter, trends } = outline;
  const rated = ratedTrends(values, outline);
  return {
    title: words.memoTitle,
    figure: `/${chapter}/#matrix-${id}`,
    paragraphs: [
      sentences([
        rated.length === 0 ? words.allAsEditors(trends.length) : words.ratedDifferently(rated.length, trends.length),
        ...rated.map((trend) => movedText(trend.label, moves(values, outline, trend))),
      ]),
      ...ranking(values, outline, rated.length > 0),
    ],
    entries: [],
  };
}

/** How the trends rank by the reader's ratings and weights, where either differs from the editors'. */
function ranking(values: ReadingValues, outline: MatrixOutline, isRated: boolean): string[] {
  const { lenses, trends } = outline;
  const weight = (lens: string): number => weightOf(values, outline, lens);
  const isWeighed = lenses.some((lens) => weight(lens.id) !== 1);
  if (!isRated && !isWeighed) return [];
  const scores = trends.map((trend) =>
    score(lenses, weight, (id) => {
      const lens = lenses.find((one) => one.id === id);
      return lens ? (ownStep(values, outline, trend, lens) ?? editorsStep(trend, lens)) : 1;
    }),
  );
  const places = ranks(scores);
  const named = trends
    .map(({ label }, index) => ({ label, place: places[index] }))
    .sort((one, other) => (one.place?.rank ?? 0) - (other.place?.rank ?? 0))
    .slice(0, mostPlaces)
    .map(({ label, place }) => `${place?.tied ? '=' : ''}${place?.rank ?? ''} ${label}`);
  const order = withCommas(named);
  const weights = withCommas(
    lenses.map((lens) =>
      words.weight(withinWords.lens(lens.label), String(weight(lens.id)), matrixWords.counts[lens.counts]),
    ),
  );
  return [isWeighed ? words.rankedBy(weights, order) : words.rankedEvenly(order)];
}
