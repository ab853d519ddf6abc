import type { z } from 'astro/zod';
import { bibliography, bibliographyKinds, type BibliographyEntry } from './bibliography.ts';
import type { ContentProblem } from './content-problem.ts';
import { grades } from './schema/verdicts.ts';
import { sourceSchema, type partialSourceSchema } from './schema/sources.ts';
import type { YamlFile } from './yaml-file.ts';

type Source = z.infer<typeof sourceSchema>;
type PartialSource = z.infer<typeof partialSourceSchema>;

/** What must be known of a source, and where a bibliography or sources.yaml says it. */
const needed = {
  title: 'title; its title is expected',
  publisher: 'publisher; a publisher, a journal or an author is expected',
  accessed: 'day on which it was read; urldate (Y2 in RIS, accessed in CSL-JSON) is expected',
  grade: `grade; one of ${grades.join(', ')} is expected, as the keyword "grade:${grades[0]}"`,
} as const;

/**
 * The sources of sources.yaml and of bibliographies beside it, as one list. An entry of sources.yaml with the id of a work in a
 * bibliography adds to it. What is still missing is reported where the work is named.
 */
export function withBibliographies(
  written: YamlFile<PartialSource[]>,
  textOf: (file: string) => string | null,
  shown: (file: string) => string,
  problems: ContentProblem[],
): YamlFile<Source[]> {
  const entries = bibliographyKinds.flatMap((kind): { file: string; entry: BibliographyEntry }[] => {
    const text = textOf(kind.file);
    if (text === null) return [];
    return bibliography(kind, shown(kind.file), text, problems).map((entry) => ({ file: shown(kind.file), entry }));
  });
  const added = new Set(written.value.map(({ id }) => id));
  const sources = [
    ...written.value.map((source, index) => {
      const found = entries.find(({ entry }) => entry.id === source.id);
      return whole({ ...found?.entry, ...source }, written.file, written.line([index]), problems);
    }),
    ...entries
      .filter(({ entry }) => !added.has(entry.id))
      .map(({ entry, file }) => whole(entry, file, entry.line, problems)),
  ];
  return { ...written, value: sources };
}

/** A source with all that it needs; what is missing is reported, and stood in for, so that references to it hold. */
function whole(
  source: Partial<Record<keyof Source, unknown>> & { id: string },
  file: string,
  line: number,
  problems: ContentProblem[],
): Source {
  const report = (message: string): void =>
    void problems.push({ file, line, message: `the source "${source.id}" ${message}` });
  for (const [field, message] of Object.entries(needed)) {
    if (source[field as keyof Source] !== undefined) continue;
    report(`has no ${message}, here or in an entry of sources.yaml with this id.`);
  }
  const known = Object.fromEntries(
    Object.keys(sourceSchema.shape).map((field) => [field, source[field as keyof Source]]),
  );
  const standIn = { title: source.id, publisher: source.id, accessed: '2000-01-01', grade: 'weak' };
  const filled = { url: null, date: null, quote: null, ...standIn, ...withoutGaps(known) };
  const checked = sourceSchema.safeParse(filled);
  if (checked.success) return checked.data;
  for (const { path, message } of checked.error.issues) {
    const [field = ''] = path;
    report(`has "${String(filled[field as keyof typeof filled])}" as its ${String(field)}; ${message}`);
  }
  return sourceSchema.parse({ id: source.id, url: null, date: null, quote: null, ...standIn });
}

function withoutGaps(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
