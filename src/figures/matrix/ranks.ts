/** What a trend comes to under weights: its ratings as shares of their scales, weighed, those that count against it taken off. */
export function score(
  lenses: readonly { id: string; counts: 'for' | 'against'; steps: readonly unknown[] }[],
  weight: (lens: string) => number,
  rating: (lens: string) => number,
): number {
  return lenses.reduce((sum, { id, counts, steps }) => {
    const share = (rating(id) - 1) / (steps.length - 1);
    return sum + weight(id) * (counts === 'for' ? share : -share);
  }, 0);
}

/** Digits after the point by which scores differ, if they do: sums of shares differ in their last ones though they are alike. */
const digits = 9;

/** The place of each score from the highest on; equal ones share theirs, and the next is counted after them all. */
export function ranks(scores: readonly number[]): { rank: number; tied: boolean }[] {
  const rounded = scores.map((score) => Math.round(score * 10 ** digits));
  const count = (is: (other: number) => boolean): number => rounded.filter(is).length;
  return rounded.map((score) => ({
    rank: 1 + count((other) => other > score),
    tied: count((other) => other === score) > 1,
  }));
}
