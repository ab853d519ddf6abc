/** Words that depend on how two numbers compare. */
export interface WordChoice {
  left: string;
  right: string;
  below: string;
  equal: string;
  above: string;
}

/** Replaces the words when a number is undefined; it fits where a verb or an adverb would stand. */
const undefinedWords = 'cannot be compared with';

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
  if (Number.isNaN(left) || Number.isNaN(right)) return undefinedWords;
  if (leftText === rightText || left === right) return choice.equal;
  return left < right ? choice.below : choice.above;
}
