import { checkFindings } from './chapter-links.ts';
import { checkChapters } from './check-chapters.ts';
import { checkText } from './check-texts.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { createLookups, unknownName, type KnownNames, type Lookups } from './known-names.ts';
import { reportTexts } from './report-texts.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlPath } from './yaml-places.ts';

/** Checks all references between the files of content/. */
export function checkReferences(files: ContentFiles, known: KnownNames, problems: ContentProblem[]): void {
  const lookups = createLookups(files, known);
  for (const text of reportTexts(files)) checkText(text, files, lookups, problems);
  checkIds(files, problems);
  checkLists(files, lookups, problems);
  checkChapters(files, lookups, problems);
  checkFindings(files, problems);
}

function checkIds(files: ContentFiles, problems: ContentProblem[]): void {
  for (const file of [files.sources, files.claims, files.glossary, files.passages]) {
    const ids = file.value.map(({ id }) => id);
    reportDuplicates(file, [], ids, problems);
  }
  for (const kind of files.kinds) {
    for (const file of kind.files(files).values()) {
      for (const { path, ids } of kind.lists?.(file.value) ?? []) reportDuplicates(file, path, ids, problems);
      kind.check?.(
        file.value,
        (path, message) => problems.push({ file: file.file, line: file.line(path), message }),
        files,
      );
    }
  }
}

function reportDuplicates(
  { file, line }: YamlFile<unknown>,
  path: YamlPath,
  ids: readonly string[],
  problems: ContentProblem[],
): void {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    const message = `the id "${id}" is used twice; ids must be unique.`;
    problems.push({ file, line: line([...path, index, 'id']), message });
  }
}

function checkLists(files: ContentFiles, lookups: Lookups, problems: ContentProblem[]): void {
  const each = (kind: keyof Lookups, names: readonly string[], file: string, line: number): void => {
    for (const name of names) {
      const message = unknownName(kind, name, lookups);
      if (message) problems.push({ file, line, message });
    }
  };
  const { claims } = files;
  for (const [index, claim] of claims.value.entries())
    each('cite', claim.sources, claims.file, claims.line([index, 'sources']));
  for (const { file, value, line } of files.datasets.values()) {
    for (const [index, row] of value.rows.entries()) {
      each('cite', row.source ?? [], file, line(['rows', index, 'source']));
      each('claim', row.claim ?? [], file, line(['rows', index, 'claim']));
    }
  }
  for (const { file, value, line } of files.models.values()) {
    for (const [name, input] of Object.entries(value.inputs)) {
      each('cite', input.source ?? [], file, line(['inputs', name, 'source']));
      each('claim', input.claim ?? [], file, line(['inputs', name, 'claim']));
      for (const [index, { source }] of input.references.entries())
        each('cite', source ?? [], file, line(['inputs', name, 'references', index, 'source']));
    }
    for (const [id, { inputs }] of Object.entries(value.cases)) {
      for (const [name, input] of Object.entries(inputs))
        each('cite', input.source ?? [], file, line(['cases', id, 'inputs', name, 'source']));
    }
  }
  for (const kind of files.kinds) {
    for (const { file, value, line } of kind.files(files).values()) {
      for (const { path, kind: of, names } of kind.references?.(value) ?? []) each(of, names, file, line(path));
    }
  }
}
