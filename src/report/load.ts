import type { FigureKind } from '../figures/figure-kind.ts';
import { figureKinds } from '../figures/registry.ts';
import { withCases } from './cases.ts';
import { figuresIn } from './chapter-links.ts';
import { checkRecords } from './check-records.ts';
import { contentFiles, type ContentFiles } from './content-files.ts';
import { ContentError, type ContentProblem } from './content-problem.ts';
import { checkEditions } from './editions.ts';
import { datasetsOf, factNames } from './datasets.ts';
import { withReferences } from './input-references.ts';
import { inLanguage, languageOf } from './language.ts';
import { nameFootnotes } from './markdown-features.ts';
import { modelsOf } from './models.ts';
import { numbersOf, wordsOf } from './numbers.ts';
import { checkCoverage, placedClaims } from './placed-claims.ts';
import { plainText } from './plain-text.ts';
import { checkReferences } from './references.ts';
import { sourceText } from './source-text.ts';
import { reportWords } from './words/report-words.ts';
import { useCatalogue } from './words/use-catalogue.ts';
import type { Chapter, Figure, Report } from './report-types.ts';

const wordsAMinute = 230;

/**
 * Reads a content folder whole. Throws ContentError with every problem found; files that cannot be read come first
 * and alone, since what the others say of them cannot be judged.
 */
export function loadReport(folder: string, kinds: readonly FigureKind<unknown>[] = figureKinds): Report {
  const problems: ContentProblem[] = [];
  const files = inLanguage(languageOf(folder), () => contentFiles(folder, kinds, problems));
  const catalogue = files && reportWords(files.report, files.words, problems);
  if (!files || !catalogue || problems.length > 0) throw new ContentError(inFileOrder(problems));
  useCatalogue(catalogue, files.report.value.locale);
  nameFootnotes();
  const claims = placedClaims(files, problems);
  checkCoverage(files, problems);
  checkEditions(files, problems);
  const { datasets, formats } = datasetsOf(files, problems);
  const compiled = modelsOf(files, datasets, problems);
  const models = withReferences(files, withCases(files, compiled, datasets, problems), datasets, problems);
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
  const report: Report = {
    file: files.report.value,
    locale: files.locale,
    sources: files.sources.value,
    claims,
    text: sourceText(files.article, files.passages.value, files.claims.value),
    glossary: files.glossary.value,
    changes: files.changes.value,
    models,
    datasets,
    figureContents: contentsOf(files),
    chapters: files.chapters.map(chapterOf),
    figures: figuresOf(files),
    numbers,
    words,
    readings: [],
  };
  const whole = { ...report, readings: readingsOf(report, files) };
  checkRecords(whole, files, problems);
  if (problems.length > 0) throw new ContentError(inFileOrder(problems));
  return whole;
}

function inFileOrder(problems: readonly ContentProblem[]): ContentProblem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}

function chapterOf({
  id,
  title,
  order,
  summary,
  findings,
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
    findings,
    covers,
    headings,
    components,
    words,
    minutes: Math.max(1, Math.round(words / wordsAMinute)),
  };
}

function figuresOf(files: ContentFiles): Figure[] {
  const placed = files.chapters.flatMap((chapter) =>
    figuresIn(chapter, files.kinds).map((figure) => ({ ...figure, chapter: chapter.id })),
  );
  return placed.map(({ kind, name, id, chapter }, index) => {
    const file = kind.files(files).get(name);
    const texts = file ? kind.texts(file.value).flatMap(({ text }) => (text === undefined ? [] : [text])) : [];
    return { id, kind: kind.name, name, number: index + 1, chapter, title: file ? kind.title(file.value) : id, texts };
  });
}

function contentsOf(files: ContentFiles): Report['figureContents'] {
  const values = (kind: FigureKind<unknown>): [string, unknown][] =>
    [...kind.files(files)].map(([name, { value }]) => [name, value]);
  return Object.fromEntries(files.kinds.map((kind) => [kind.name, Object.fromEntries(values(kind))]));
}

/** What readers can change of the figures that chapters set, in their order. */
function readingsOf(report: Report, files: ContentFiles): Report['readings'] {
  const plain = (text: string): string => plainText(text, report);
  return files.chapters.flatMap((chapter) =>
    figuresIn(chapter, files.kinds).flatMap(({ kind, name }) => {
      const file = kind.files(files).get(name);
      const reading = file && kind.reading?.(file.value, { report, id: name, chapter: chapter.id, plain });
      return reading ? [reading] : [];
    }),
  );
}
