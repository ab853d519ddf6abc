import type { z } from 'astro/zod';
import { bibliography, bibliographyKinds, type BibliographyEntry } from './bibliography.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
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

interface Place {
  file: string;
  line: number;
}

/** A work in a bibliography, and where it stands. */
type Found = Place & { entry: BibliographyEntry };

/** Where each field of a source stands; with no field, where one that is missing would. */
type PlaceOf = (field?: string) => Place;

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
  const works = bibliographyKinds.flatMap((kind): Found[] => {
    const text = textOf(kind.file);
    if (text === null) return [];
    const file = shown(kind.file);
    return bibliography(kind, file, text, problems).map((entry) => ({ file, line: entry.line, entry }));
  });
  const isWhole = problems.length === 0;
  const added = new Set(written.value.map(({ id }) => id));
  const others = works.filter(({ entry }) => !added.has(entry.id));
  const sources = [
    ...written.value.map((source, index) => {
      const found = works.find(({ entry }) => entry.id === source.id);
      const own = (path: (string | number)[]): Place => ({ file: written.file, line: written.line(path) });
      if (!found) return alone(source, own([index]), isWhole ? works : null, problems);
      const placeOf: PlaceOf = (field) => (field !== undefined && field in source ? own([index, field]) : found);
      return whole({ ...found.entry, ...source }, placeOf, problems);
    }),
    ...others.map((work) => whole(work.entry, () => work, problems)),
  ];
  const workAt = ([index]: readonly (string | number)[]): Found | undefined =>
    others[Number(index) - written.value.length];
  return {
    file: written.file,
    value: sources,
    fileOf: (path) => workAt(path)?.file ?? written.file,
    line: (path) => workAt(path)?.line ?? written.line(path),
  };
}

/**
 * A source of sources.yaml alone. One that lacks what it needs may be meant to add to a work of another key, or of a
 * bibliography that cannot be read, where there are no works to choose from.
 */
function alone(
  source: PartialSource,
  place: Place,
  works: readonly Found[] | null,
  problems: ContentProblem[],
): Source {
  const missing = Object.keys(needed).filter((field) => source[field as keyof Source] === undefined);
  if (missing.length === 0) return whole(source, () => place, problems);
  if (works === null) return standIn(source.id);
  const ids = works.map(({ entry }) => entry.id);
  const near = didYouMean(source.id, ids) || '; the id of one is expected, or all fields of a source.';
  const message = `the source "${source.id}" has no ${missing.join(', no ')} and is not in a bibliography${near}`;
  problems.push({ ...place, message });
  return standIn(source.id);
}

/** A source with all that it needs; what is missing is reported, and stood in for, so that references to it hold. */
function whole(
  source: Partial<Record<keyof Source, unknown>> & { id: string },
  placeOf: PlaceOf,
  problems: ContentProblem[],
): Source {
  const report = (place: Place, message: string): void =>
    void problems.push({ file: place.file, line: place.line, message: `the source "${source.id}" ${message}` });
  for (const [field, message] of Object.entries(needed)) {
    if (source[field as keyof Source] !== undefined) continue;
    report(placeOf(), `has no ${message}, here or in an entry of sources.yaml with this id.`);
  }
  const known = Object.keys(sourceSchema.shape).flatMap((field) => {
    const value = source[field as keyof Source];
    return value === undefined ? [] : [[field, value] as const];
  });
  const filled: Record<string, unknown> = { ...standIn(source.id), ...Object.fromEntries(known) };
  const checked = sourceSchema.safeParse(filled);
  if (checked.success) return checked.data;
  for (const { path, message } of checked.error.issues) {
    const field = String(path[0]);
    report(placeOf(field), `has "${String(filled[field])}" as its ${field}; ${message}`);
  }
  return standIn(source.id);
}

function standIn(id: string): Source {
  const known = { id, title: id, publisher: id, accessed: '2000-01-01', grade: 'weak' };
  return sourceSchema.parse({ url: null, date: null, quote: null, ...known });
}
