import { dirname, join } from 'node:path';
import type { FigureKind } from '../figures/figure-kind.ts';
import { figureKinds } from '../figures/registry.ts';
import { withCases } from './cases.ts';
import { figuresIn } from './chapter-links.ts';
import { checkRecords } from './check-records.ts';
import { contentFiles, type ContentFiles } from './content-files.ts';
import { ContentError, type ContentProblem } from './content-problem.ts';
import { LostNames } from './lost-names.ts';
import { placed } from './problem-places.ts';
import type { EarlierEdition } from './edition-record.ts';
import { changedSinceKept, checkEditions } from './editions.ts';
import { datasetsOf, unseenFacts } from './datasets.ts';
import { withReferences } from './input-references.ts';
import { nameFootnotes } from './markdown-features.ts';
import { modelsOf } from './models.ts';
import { numbersOf, wordsOf } from './numbers.ts';
import { checkCoverage, placedClaims } from './placed-claims.ts';
import { plainText } from './plain-text.ts';
import { checkReferences } from './references.ts';
import { withPastNumbers } from './past-numbers.ts';
import { textsOf } from './report-texts.ts';
import { sourceText } from './source-text.ts';
import type { Chapter, Figure, Report } from './report-types.ts';
import { checkSlips } from './likely-slips.ts';
import { textFile } from './text-file.ts';
import { unused } from './unused.ts';

const wordsAMinute = 230;

/** Reads a content folder whole. Throws ContentError, with every problem found, if it cannot be published. */
export function loadReport(folder: string, kinds: readonly FigureKind<unknown>[] = figureKinds): Report {
  return loadContent(folder, kinds).report;
}

/**
 * As loadReport, with what the author may want to know of a report that can be published. A file with errors is left out, or
 * what is wrong in it, and problems that follow from that in other files are not reported.
 */
export function loadContent(
  folder: string,
  kinds: readonly FigureKind<unknown>[] = figureKinds,
): { report: Report; warnings: ContentProblem[] } {
  const lost = new LostNames(kinds);
  const reading: ContentProblem[] = [];
  const judging: ContentProblem[] = [];
  const all = (): ContentProblem[] =>
    placed([...reading, ...judging.filter((problem) => !lost.explain(problem))], (file) => textIn(folder, file));
  const files = contentFiles(folder, kinds, reading, lost);
  if (!files) throw new ContentError(all());
  nameFootnotes();
  const isWhole = reading.length === 0;
  try {
    const report = reportOf(files, judging);
    const problems = all();
    // With errors, what seems unused may only be misspelt elsewhere.
    const errors = problems.filter(({ warning }) => !warning);
    if (errors.length > 0) throw new ContentError(errors);
    return { report, warnings: problems };
  } catch (error) {
    // A report with files left out may lack what a later step needs.
    if (error instanceof ContentError || isWhole) throw error;
    throw new ContentError(all().filter(({ warning }) => !warning));
  }
}

function textIn(folder: string, file: string): string | undefined {
  const result = textFile(join(dirname(folder), file));
  return 'text' in result ? result.text : undefined;
}

/** The report that files make; adds every problem between them to `problems`. */
function reportOf(files: ContentFiles, problems: ContentProblem[]): Report {
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
      unseen: unseenFacts(files, datasets, problems),
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
    },
    problems,
  );
  const texts = textsOf(files);
  checkSlips(files, texts, problems);
  problems.push(...unused(files, texts));
  problems.push(...changedSinceKept(files, numbers));
  const report: Report = {
    file: files.report.value,
    locale: files.locale,
    citationStyle: files.citationStyle,
    sources: files.sources.value,
    claims,
    text: sourceText(files.article, files.passages.value, files.claims.value),
    glossary: files.glossary.value,
    changes: withPastNumbers(files.changes.value, files.frozen, files.report.value.edition),
    editions: earlierEditions(files),
    models,
    datasets,
    figureContents: contentsOf(files),
    chapters: files.chapters.map(chapterOf),
    figures: figuresOf(files),
    numbers,
    words,
    readings: [],
    images: imagesOf(files),
    attachments: [...files.attachments],
  };
  const isSound = !problems.some(({ warning }) => !warning);
  const whole = { ...report, readings: isSound ? readingsOf(report, files) : [] };
  checkRecords(whole, files, problems, isSound);
  return whole;
}

/** The editions before this one of which anything is kept, newest first. */
function earlierEditions({ report, editions, frozen }: ContentFiles): EarlierEdition[] {
  return [...editions]
    .map(([edition, { value }]) => ({ edition, ...value, isFrozen: frozen.has(edition) }))
    .filter(({ edition }) => edition < report.value.edition)
    .sort((one, other) => (one.edition > other.edition ? -1 : 1));
}

function chapterOf({
  id,
  title,
  summary,
  opening,
  findings,
  covers,
  headings,
  components,
  words,
}: ContentFiles['chapters'][number]): Chapter {
  return {
    id,
    title,
    summary,
    opening,
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

/** The pictures that chapters set. */
function imagesOf(files: ContentFiles): string[] {
  const set = new Set(files.chapters.flatMap(({ images }) => images.map(({ url }) => url)));
  return [...files.images.keys()].filter((name) => set.has(name));
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
