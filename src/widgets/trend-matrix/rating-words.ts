/** How a step differs from another, in words: "as the editors", "one step higher". */
export function difference(own: number, editors: number): string {
  const steps = Math.abs(own - editors);
  if (steps === 0) return 'as the editors';
  return `${['one step', 'two steps', 'three steps', 'four steps', 'five steps', 'six steps'][steps - 1] ?? `${steps} steps`} ${own > editors ? 'higher' : 'lower'}`;
}
