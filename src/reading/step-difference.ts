import { readingWords as words } from '../words/en.ts';

const counts = ['one', 'two', 'three', 'four', 'five', 'six'];

/** How a reader's step differs from the editors', in words: "as ours", "two steps higher". */
export function stepDifference(own: number, editors: number): string {
  const steps = Math.abs(own - editors);
  if (steps === 0) return words.asOurs;
  return `${counts[steps - 1] ?? String(steps)} ${steps === 1 ? 'step' : 'steps'} ${own > editors ? 'higher' : 'lower'}`;
}

/** The same for a memo, which goes to readers of its own: "same as the editors", "one step higher than the editors’ “Low”". */
export function comparedWithEditors(step: number, editors: number, steps: readonly { word: string }[]): string {
  if (step === editors) return words.asEditors;
  return `${stepDifference(step, editors)} than the editors’ “${steps[editors - 1]?.word ?? ''}”`;
}
