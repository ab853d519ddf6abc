import { numberWords } from '../words/words.ts';
/** Words that depend on how two numbers compare. */
export interface WordChoice {
  left: string;
  right: string;
  below: string;
  equal: string;
  above: string;
}

/**
 * The words that are true for these numbers. Numbers with the same formatted text count as equal: readers would
 * otherwise see "16% exceeds 16%".
 */
export function chosenWord(
  choice: WordChoice,
  left: number,
  right: number,
  leftText: string,
  rightText: string,
): string {
  if (Number.isNaN(left) || Number.isNaN(right)) return numberWords.incomparable;
  if (leftText === rightText || left === right) return choice.equal;
  return left < right ? choice.below : choice.above;
}
