import { distance } from 'fastest-levenshtein';

/** Something wrong in content/, said to its author. */
export interface ContentProblem {
  /** Path from the content folder's parent, such as content/claims.yaml. */
  file: string;
  /** Counted from 1; absent when the whole file is meant. */
  line?: number | undefined;
  /** What is wrong, the value, and what would be right. */
  message: string;
}

/** A problem as one line of text: file, line, message. */
export function problemLine({ file, line, message }: ContentProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${message}`;
}

/** Thrown when content/ cannot be published; carries every problem found, not the first alone. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly ContentProblem[];
  constructor(problems: readonly ContentProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content\n${problems.map((problem) => `  ${problemLine(problem)}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The name nearest to a misspelt one, if any is near enough to be meant. */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wrong.length * 0.4)) + 1;
  for (const name of names) {
    const between = sameLetters(wrong, name) ? 1 : distance(wrong, name);
    if (between < bestDistance) [best, bestDistance] = [name, between];
  }
  return best;
}

/** Letters that changed places are one slip, not two. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** “; did you mean "x"?” for the nearest name, or nothing. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const near = nearestName(wrong, names);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
