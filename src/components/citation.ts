import { withinWords } from '../words/words.ts';
import { report, sourceNamed } from '../report.ts';
import type { Source } from '../report/report-types.ts';
import type { Grade } from '../report/schema/verdicts.ts';

/** A source in a few words, as prose cites it: who published it, and when if that is known. */
export function citation({ publisher, date }: Source): string {
  const name =
    publisher
      .replace(/\s*\([^)]*\)/g, '')
      .split(/[,/]/)[0]
      ?.trim() ?? publisher;
  return date ? `${name}, ${date.slice(0, 4)}` : name;
}

/** The number by which prose cites a source: its place among the sources of the report. */
export function sourceNumber(source: Source): number {
  return report.sources.findIndex(({ id }) => id === source.id) + 1;
}

/** A source's grade in the report's own word, in lower case for use within a sentence. */
export function gradeWord({ grade }: Source): string {
  return withinWords.grade(report.file.grades[grade].label);
}

/** The grades that sources have, each once. */
export function gradesOf(ids: readonly string[]): Grade[] {
  return [...new Set(ids.map((id) => sourceNamed(id).grade))];
}
