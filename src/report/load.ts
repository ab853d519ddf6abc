import { withCases } from './cases.ts';
import { contentFiles, type ContentFiles } from './content-files.ts';
import { ContentError, type ContentProblem } from './content-problem.ts';
import { datasetsOf, factNames } from './datasets.ts';
import { modelsOf } from './models.ts';
import { numbersOf, wordsOf } from './numbers.ts';
import { checkCoverage, placedClaims } from './placed-claims.ts';
import { checkReferences, figureIds } from './references.ts';
import type { Chapter, Figure, Report } from './report-types.ts';

const wordsAMinute = 230;

/**
 * Reads a content folder whole. Throws ContentError with every problem found; files that cannot be read come first
 * and alone, since what the others say of them cannot be judged.
 */
export function loadReport(folder: string): Report {
  const problems: ContentProblem[] = [];
  const files = contentFiles(folder, problems);
  if (!files || problems.length > 0) throw new ContentError(inFileOrder(problems));
  const claims = placedClaims(files, problems);
  checkCoverage(files, problems);
  const { datasets, formats } = datasetsOf(files, problems);
  const models = withCases(files, modelsOf(files, datasets, problems), datasets, problems);
  const numbers = numbersOf(files, models, datasets, formats, claims);
  const words = wordsOf(files, models);
  // A model that did not compile has been reported; its numbers are not reported again as unknown.
  const uncompiled = [...files.models].filter(([id]) => !models.some((model) => model.id === id));
  checkReferences(
    files,
    {
      numbers: [
        ...Object.keys(numbers),
        ...uncompiled.flatMap(([id, { value }]) =>
          [...Object.keys(value.inputs), ...Object.keys(value.outputs)].map((name) => `${id}.${name}`),
        ),
      ],
      words: [
        ...Object.keys(words),
        ...uncompiled.flatMap(([id, { value }]) => Object.keys(value.words).map((name) => `${id}.${name}`)),
      ],
      facts: factNames(datasets),
    },
    folder,
    problems,
  );
  if (problems.length > 0) throw new ContentError(inFileOrder(problems));
  return {
    file: files.report.value,
    locale: files.locale,
    sources: files.sources.value,
    claims,
    glossary: files.glossary.value,
    changes: files.changes.value,
    models,
    datasets,
    matrices: [...files.matrices].map(([id, { value }]) => ({ id, ...value })),
    checklists: [...files.checklists].map(([id, { value }]) => ({ id, ...value })),
    chapters: files.chapters.map(chapterOf),
    figures: figuresOf(files),
    numbers,
    words,
  };
}

function inFileOrder(problems: readonly ContentProblem[]): ContentProblem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}

function chapterOf({
  id,
  title,
  order,
  summary,
  covers,
  headings,
  components,
  words,
}: ContentFiles['chapters'][number]): Chapter {
  return {
    id,
    title,
    order,
    summary,
    covers,
    headings,
    components,
    words,
    minutes: Math.max(1, Math.round(words / wordsAMinute)),
  };
}

function figuresOf(files: ContentFiles): Figure[] {
  const titles: Record<string, string> = Object.fromEntries([
    ...[...files.models].map(([id, { value }]) => [`bridge-${id}`, value.bridge?.title ?? value.title]),
    ...[...files.matrices].map(([id, { value }]) => [`matrix-${id}`, value.title]),
    ...[...files.checklists].map(([id, { value }]) => [`checklist-${id}`, value.title]),
    ...[...files.datasets].map(([id, { value }]) => [`chart-${id}`, value.title]),
  ]);
  return files.chapters
    .flatMap((chapter) => figureIds(chapter.components).map((id) => ({ id, chapter: chapter.id })))
    .map(({ id, chapter }, index) => ({ id, number: index + 1, chapter, title: titles[id] ?? id }));
}
