import type { ContentProblem } from './content-problem.ts';

const excerptWidth = 100;
const mostShown = 300;

/** A problem in one line, file:line:column first, as editors and terminals recognise it. */
export function problemLine({ file, line, column, message, warning }: ContentProblem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return `${place}  ${warning ? 'warning: ' : ''}${message}`;
}

/** A problem in one line, and below it the line of the file with a caret under the column. */
export function problemText(problem: ContentProblem): string {
  const excerpt = excerptOf(problem);
  if (!excerpt) return problemLine(problem);
  const { before, line, caret } = excerpt;
  const empty = ' '.repeat(before.length);
  return [problemLine(problem), `  ${before} | ${line}`, ...(caret === null ? [] : [`  ${empty} | ${caret}`])].join(
    '\n',
  );
}

/** All problems for a terminal: their number, then each with its line. */
export function problemsText(problems: readonly ContentProblem[]): string {
  const shown = problems.slice(0, mostShown).map(problemText);
  const left = problems.length - shown.length;
  return [problemCount(problems), ...shown, ...(left > 0 ? [`and ${left} more.`] : [])].join('\n\n');
}

/** “2 problems and 1 warning in the content”. */
export function problemCount(problems: readonly ContentProblem[]): string {
  const warnings = problems.filter(({ warning }) => warning).length;
  const counted = [
    ...(problems.length > warnings ? [counting(problems.length - warnings, 'problem')] : []),
    ...(warnings > 0 ? [counting(warnings, 'warning')] : []),
  ];
  return `${counted.join(' and ')} in the content`;
}

function counting(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** The part of the problem's line around its column, where in it the column is, and a caret for the line below. */
export function excerptOf({ line, column, source }: ContentProblem): {
  before: string;
  line: string;
  at: number | null;
  caret: string | null;
} | null {
  if (line === undefined || source === undefined || source.trim() === '') return null;
  const at = Math.min((column ?? 1) - 1, source.length);
  const start = source.length <= excerptWidth ? 0 : Math.max(0, Math.min(at - 40, source.length - excerptWidth));
  const part = source.slice(start, start + excerptWidth);
  const [left, right] = [start > 0 ? '…' : '', start + excerptWidth < source.length ? '…' : ''];
  const text = `${left}${part}${right}`.replaceAll('\t', ' ');
  const caret = column === undefined ? null : `${' '.repeat(left.length + widthOf(source.slice(start, at)))}^`;
  return { before: String(line), line: text, at: column === undefined ? null : left.length + at - start, caret };
}

/** The columns that a text takes in a terminal: marks take none, East Asian letters and emoji two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    width +=
      /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}
