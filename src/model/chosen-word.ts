/** Words that depend on how two numbers compare. */
export interface WordChoice {
  left: string;
  right: string;
  below: string;
  equal: string;
  above: string;
}

/** What stands where two numbers cannot be compared, since one is undefined; it reads on as a verb or an adverb would. */
const undefinedWords = 'cannot be compared with';

/**
 * The words that are true for these numbers. Numbers that readers see as the same count as equal, hence the
 * formatted texts: "16% exceeds 16%" would be true and absurd.
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
