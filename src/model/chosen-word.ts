/** Words that depend on how two numbers compare. */
export interface WordChoice {
  left: string;
  right: string;
  below: string;
  equal: string;
  above: string;
}

/**
 * The words that are true for these numbers. Numbers that readers see as the same count as equal, hence the
 * formatted texts: "16% exceeds 16%" would be true and absurd.
 */
export function chosenWord(choice: WordChoice, left: number, right: number, leftText: string, rightText: string): string {
  if (leftText === rightText || left === right) return choice.equal;
  return left < right ? choice.below : choice.above;
}
