import { readingWords as words } from '../words/words.ts';

/** How a reader's step differs from the editors', in words: "same as ours", "two steps higher". */
export function stepDifference(own: number, editors: number): string {
  const steps = Math.abs(own - editors);
  if (steps === 0) return words.sameAsOurs;
  return words.stepsApart(steps, own > editors);
}

/** The same for a memo, which goes to readers of its own: "same as the editors", "one step higher than the editors’ “Low”". */
export function comparedWithEditors(step: number, editors: number, steps: readonly { word: string }[]): string {
  if (step === editors) return words.sameAsEditors;
  return words.thanEditors(stepDifference(step, editors), steps[editors - 1]?.word ?? '');
}
