import type { ContentProblem } from './content-problem.ts';
import { patternOf } from './pattern-of.ts';
import { problemLine } from './problem-text.ts';

/**
 * Sorts problems by file, line and column, leaves out repeated ones, and gives each the line that it is about. Where a
 * problem has no column, the first value that its message quotes is looked for, from its line to the end of the paragraph
 * or of the YAML field.
 */
export function placed(
  problems: readonly ContentProblem[],
  textOf: (file: string) => string | undefined,
): ContentProblem[] {
  const linesOf = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  const all = problems.map((problem): ContentProblem => {
    const { file, line, column } = problem;
    if (line === undefined) return problem;
    const lines = linesOf.get(file) ?? (textOf(file) ?? '').split(/\r\n|\n|\r/);
    linesOf.set(file, lines);
    if (column !== undefined) return { ...problem, source: problem.source ?? lines[line - 1] };
    const name = problemLine(problem);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const found = placeOfValue(problem, line, lines, before);
    return { ...problem, ...found, source: lines[found.line - 1] };
  });
  const once = new Map(all.map((problem) => [problemLine(problem), problem]));
  return [...once.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function placeOfValue(
  { file, message }: ContentProblem,
  line: number,
  lines: readonly string[],
  before: number,
): { line: number; column?: number } {
  const value = /"([^"]+)"|(\{[^}]+\}?)/.exec(message.replace(/; did you mean .*/s, ''));
  const sought = value?.[1] ?? value?.[2];
  const places = sought === undefined ? [] : occurrences(sought, file, line, lines);
  const found = places[before] ?? places.at(-1);
  if (found) return found;
  const start = (lines[line - 1] ?? '').search(/\S/);
  return start < 0 ? { line } : { line, column: start + 1 };
}

/** Where a value stands as a whole word in a line and in those that continue it. */
function occurrences(
  value: string,
  file: string,
  line: number,
  lines: readonly string[],
): { line: number; column: number }[] {
  const escaped = patternOf(value).replace(/["“”]/g, '["“”]').replace(/['‘’]/g, "['‘’]");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  const last = endOfPassage(file, line, lines);
  return lines
    .slice(line - 1, last)
    .flatMap((text, index) =>
      [...text.matchAll(whole)].map((match) => ({ line: line + index, column: match.index + 1 })),
    );
}

/** The last line of the paragraph, or of the YAML field, that begins on a line. */
function endOfPassage(file: string, line: number, lines: readonly string[]): number {
  const indent = (text: string): number => text.search(/\S/);
  const first = indent(lines[line - 1] ?? '');
  let last = line;
  while (last < lines.length) {
    const next = lines[last] ?? '';
    const ends = file.endsWith('.yaml')
      ? next.trim() !== '' && indent(next) <= first
      : next.trim() === '' || next === '---';
    if (ends) break;
    last += 1;
  }
  return last;
}
