import type { FigureKind } from '../figures/figure-kind.ts';
import type { FigureRecord } from '../figures/figure-record.ts';
import { figuresIn } from './chapter-links.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { plainText } from './plain-text.ts';
import type { Report } from './report-types.ts';
import { problemReporter } from './yaml-file.ts';
import type { YamlPath } from './yaml-places.ts';

/**
 * Checks that every figure that a chapter sets publishes all that figures must. In a report with errors, a figure that needs
 * what is missing is passed over.
 */
export function checkRecords(report: Report, files: ContentFiles, problems: ContentProblem[], isSound: boolean): void {
  for (const chapter of files.chapters) {
    for (const { kind, name, id } of figuresIn(chapter, files.kinds)) {
      const own = kind.files(files).get(name)?.file;
      if (problems.some(({ file, warning }) => file === own && !warning)) continue;
      try {
        checkRecord(report, files, { kind, name, id, chapter: chapter.id }, problems);
      } catch (error) {
        if (isSound) throw error;
      }
    }
  }
}

function checkRecord(
  report: Report,
  files: ContentFiles,
  { kind, name, id, chapter }: { kind: FigureKind<unknown>; name: string; id: string; chapter: string },
  problems: ContentProblem[],
): void {
  const file = kind.files(files).get(name);
  if (!file) return;
  const plain = (text: string): string => plainText(text, report);
  kind.checkValues?.(file.value, problemReporter(file, problems), report);
  const record = kind.record?.(file.value, { report, id: name, chapter, plain });
  if (!record) return;
  for (const { field, message } of faults(record, report.sources.length > 0)) {
    const line = file.line(pathOf(kind, file.value, field));
    problems.push({ file: file.file, line, message: `the figure "${id}" ${message}` });
  }
}

/** Where an author's file holds a field of a figure. */
function pathOf(kind: FigureKind<unknown>, content: unknown, field: string): YamlPath {
  return kind.texts(content).find(({ path }) => path.at(-1) === field)?.path ?? [field];
}

function faults(record: FigureRecord, hasSources: boolean): { field: string; message: string }[] {
  const { title, measure, description, table, sources, credit = '' } = record;
  const lacks = (field: string, text: string, expected: string): { field: string; message: string }[] =>
    text.trim() === '' ? [{ field, message: `has no ${field}; ${expected} is expected.` }] : [];
  return [
    ...lacks('title', title, 'its finding'),
    ...lacks('measure', measure, 'what is measured, in which unit, over which period,'),
    ...lacks('description', description, 'what it shows, for readers who cannot see it,'),
    ...(table.rows.length === 0 || table.columns.length === 0
      ? [{ field: 'rows', message: 'has no values; at least one row is expected.' }]
      : []),
    ...table.rows.flatMap((row, index) =>
      row.length === table.columns.length
        ? []
        : [
            {
              field: 'rows',
              message: `has ${row.length} values in row ${index + 1}; ${table.columns.length} are expected.`,
            },
          ],
    ),
    ...(hasSources && sources.length === 0
      ? lacks('source', credit, 'a source of its values, or words that say that they are the editors’ own,')
      : []),
  ];
}
