import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { problemReporter } from './yaml-file.ts';

/** Days that cannot be: works read before they were published or after the report was, and changes out of their order. */
export function checkDates(files: ContentFiles, problems: ContentProblem[]): void {
  const { sources, changes, report } = files;
  const inSources = problemReporter(sources, problems);
  const days = [report.value.edition, ...changes.value.map(({ date }) => date)].filter(Boolean).sort();
  const last = report.value.edition === '' ? undefined : days.at(-1);
  for (const [index, { date, accessed }] of sources.value.entries()) {
    if (date !== null && date.slice(0, accessed.length) > accessed.slice(0, date.length))
      inSources([index, 'date'], `is ${date}, but the work was read on ${accessed}; a day before that is expected.`);
    if (last !== undefined && accessed > last)
      inSources(
        [index, 'accessed'],
        `is ${accessed}; a day no later than the report's last edition or change, ${last}, is expected.`,
      );
  }
  const inChanges = problemReporter(changes, problems);
  for (const [index, { date }] of changes.value.entries()) {
    const before = changes.value[index - 1]?.date;
    if (before !== undefined && date > before)
      inChanges([index, 'date'], `is ${date}, after ${before} above it; the newest first is expected.`);
  }
}
