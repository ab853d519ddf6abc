const counts = ['one', 'two', 'three', 'four', 'five', 'six'];

/** How a reader's step differs from the editors', in words: "as ours", "two steps higher". */
export function stepDifference(own: number, editors: number): string {
  const steps = Math.abs(own - editors);
  if (steps === 0) return 'as ours';
  return `${counts[steps - 1] ?? String(steps)} ${steps === 1 ? 'step' : 'steps'} ${own > editors ? 'higher' : 'lower'}`;
}
