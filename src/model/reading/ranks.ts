/** What a trend comes to under weights: its ratings as shares of their scales, weighed, those that count against it taken off. */
export function score(lenses: readonly { id: string; counts: 'for' | 'against'; words: readonly string[] }[], weight: (lens: string) => number, rating: (lens: string) => number): number {
  return lenses.reduce((sum, { id, counts, words }) => {
    const share = (rating(id) - 1) / (words.length - 1);
    return sum + weight(id) * (counts === 'for' ? share : -share);
  }, 0);
}

/** Scores this close are ties: sums of shares differ in their last digits. */
const alike = 1e-9;

/** The place of each score from the highest on; equal ones share theirs, and the next is counted after them all. */
export function ranks(scores: readonly number[]): { rank: number; tied: boolean }[] {
  return scores.map((score) => ({
    rank: scores.filter((other) => other > score + alike).length + 1,
    tied: scores.filter((other) => Math.abs(other - score) <= alike).length > 1,
  }));
}
