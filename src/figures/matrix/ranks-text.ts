import { matrixWords as words, sentences, withAnd } from '../../words/words.ts';
import { ranks, score } from './ranks.ts';
import type { MatrixOutline } from './reading.ts';

/** The place of a trend in the ranking, which others may share. */
export type Place = ReturnType<typeof ranks>[number];

/** The places that the editors' ratings come to when every lens weighs the same. */
export function editorsPlaces({ lenses, trends }: Pick<MatrixOutline, 'lenses' | 'trends'>): Place[] {
  return ranks(
    trends.map(({ ratings }) =>
      score(
        lenses,
        () => 1,
        (lens) => ratings[lens]?.value ?? 1,
      ),
    ),
  );
}

/** The order of places, the best first; trends that share one stay in the author's order. */
export function rankedOrder(places: readonly Place[]): number[] {
  return places
    .map(({ rank }, index) => ({ rank, index }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ index }) => index);
}

/** A place as a list shows it: "=2" where others share it. */
export function placeText({ rank, tied }: Place): string {
  return tied ? `=${rank}` : String(rank);
}

/** Which trends share a place, in words; empty where none do. */
export function tiesText(labels: readonly string[], places: readonly Place[]): string {
  const shared = new Map<number, string[]>();
  for (const [index, { rank, tied }] of places.entries())
    if (tied) shared.set(rank, [...(shared.get(rank) ?? []), labels[index] ?? '']);
  const texts = [...shared]
    .sort(([one], [other]) => one - other)
    .map(([rank, sharers]) => words.tied(rank, withAnd(sharers)));
  return sentences(texts);
}
