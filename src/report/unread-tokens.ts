import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { problemReporter, type YamlFile } from './yaml-file.ts';
import type { YamlPath } from './yaml-places.ts';

const token = /\{(?:num|word|cite|ref|term|claim):[^{}]*\}/;

/** Tokens in fields in which they would be printed as they stand; `read` are the texts in which they work. */
export function checkUnreadTokens(files: ContentFiles, read: readonly string[], problems: ContentProblem[]): void {
  const known = new Set(read);
  const { report, claims, sources, glossary, changes, numerals } = files;
  const figures = [...files.figures.values()].flatMap((kind) => [...kind.values()]);
  // The parts of the authors' names say again what `authors` does.
  const written = { ...report, value: { ...report.value, author_names: [] } };
  const all = [
    written,
    claims,
    sources,
    glossary,
    changes,
    numerals,
    ...files.models.values(),
    ...files.datasets.values(),
  ];
  for (const file of [...all, ...figures]) {
    const inFile = problemReporter(file as YamlFile<unknown>, problems);
    for (const { path, text } of textsWithin(file.value, [])) {
      const [found] = token.exec(text) ?? [];
      if (found && !known.has(text))
        inFile(path, `holds ${found}, which is printed as it stands; plain words are expected here.`);
    }
  }
}

function textsWithin(value: unknown, path: YamlPath): { path: YamlPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsWithin(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
