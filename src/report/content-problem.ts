import { distance } from 'fastest-levenshtein';

/** A problem in content/, reported to its author. */
export interface ContentProblem {
  /** Path from the content folder's parent, such as content/claims.yaml. */
  file: string;
  /** Counted from 1; absent for the whole file. */
  line?: number | undefined;
  /** The problem, the value, and what is expected. */
  message: string;
}

export function problemLine({ file, line, message }: ContentProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${message}`;
}

/** Thrown when content/ cannot be published, with every problem found. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly ContentProblem[];
  constructor(problems: readonly ContentProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content\n${problems.map((problem) => `  ${problemLine(problem)}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The closest match to a misspelt name, if any is close enough. */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wrong.length * 0.4)) + 1;
  for (const name of names) {
    const between = sameLetters(wrong, name) ? 1 : distance(wrong, name);
    if (between < bestDistance) [best, bestDistance] = [name, between];
  }
  return best;
}

/** Transposed letters count as one error, not two. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** “; did you mean "x"?” for the closest match, or nothing. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const near = nearestName(wrong, names);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
