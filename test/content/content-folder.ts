import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { ContentError, type ContentProblem } from '../../src/report/content-problem.ts';
import { problemLine, problemText } from '../../src/report/problem-text.ts';
import { loadReport } from '../../src/report/load.ts';

const smallReport = fileURLToPath(new URL('small-report', import.meta.url));

/** A change to a file: a new text, null to remove it, or replacements of text that occurs exactly once. */
export type FileChange = string | null | readonly (readonly [from: string, to: string])[];

/** A temporary copy of the small report's content with some files changed; removed when the test ends. */
export function contentFolder(changes: Record<string, FileChange> = {}): string {
  const place = mkdtempSync(join(tmpdir(), 'small-report-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const folder = join(place, 'content');
  cpSync(smallReport, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) changeFile(join(folder, file), change);
  return folder;
}

/** Writes, removes or changes one file. */
export function changeFile(path: string, change: FileChange): void {
  if (change === null) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof change === 'string' ? change : replaced(readFileSync(path, 'utf8'), change));
}

function replaced(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((whole, [from, to]) => {
    const parts = whole.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" occurs ${parts.length - 1} times in the file; once is expected.`);
    return parts.join(to);
  }, text);
}

/** The problems that these changes cause: each one's file and line, then its message, wrapped for snapshots. */
export function problemsOf(changes: Record<string, FileChange>): string {
  try {
    loadReport(contentFolder(changes));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(placeAndMessage).join('\n');
  }
  return 'no problem';
}

function placeAndMessage(problem: ContentProblem): string {
  const [place = '', message = ''] = problemLine({ ...problem, column: undefined }).split(/ {2}(.*)/s);
  return `${place}\n${message.replace(/(.{1,110})(?: |$)/g, '  $1\n').trimEnd()}`;
}

/** The problems that these changes cause, as a terminal shows them. */
export function problemsShown(changes: Record<string, FileChange>): string {
  try {
    loadReport(contentFolder(changes));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(problemText).join('\n');
  }
  return 'no problem';
}
