import { distance } from 'fastest-levenshtein';
import { problemsText } from './problem-text.ts';

/** A problem in content/, reported to its author. */
export interface ContentProblem {
  /** Path from the content folder's parent, such as content/claims.yaml. */
  file: string;
  /** Counted from 1; absent for the whole file. */
  line?: number | undefined;
  /** Counted from 1, in the line. */
  column?: number | undefined;
  /** The problem, the value, and what is expected. */
  message: string;
  /** True for what can be published all the same. */
  warning?: true | undefined;
  /** The line as it stands in the file. */
  source?: string | undefined;
}

/** Thrown when content/ cannot be published, with every problem found, errors and warnings. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly ContentProblem[];
  constructor(problems: readonly ContentProblem[]) {
    super(problemsText(problems));
    this.problems = problems;
    // The author's files are at fault, not the engine's.
    this.stack = this.message;
  }
}

/** The closest match to a misspelt name, if any is close enough; a name but for its capitals is the closest. */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wrong.length * 0.4)) + 1;
  for (const name of names) {
    const between = distanceBetween(wrong.toLowerCase(), name.toLowerCase());
    if (between < bestDistance) [best, bestDistance] = [name, between];
  }
  return best;
}

/** Transposed letters count as one error, not two. */
function distanceBetween(a: string, b: string): number {
  if (a === b) return 0;
  const hasSameLetters = a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return hasSameLetters ? 1 : distance(a, b);
}

/** “; did you mean "x"?” for the closest match, or nothing. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const near = nearestName(wrong, names);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
