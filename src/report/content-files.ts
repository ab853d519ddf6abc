import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { z } from 'astro/zod';
import type { FormatLocaleDefinition } from 'd3-format';
import { withDoubleDollars } from './dollar-maths.ts';
import { filesIn } from './files-in.ts';
import { chapterOutline, type ChapterOutline } from './chapter-outline.ts';
import type { ContentProblem } from './content-problem.ts';
import type { FigureKind } from '../figures/figure-kind.ts';
import { completed, localeNamed, type ReportFile } from './report-file.ts';
import { bibliographyKinds } from './bibliography.ts';
import { withBibliographies } from './with-bibliographies.ts';
import { withTables } from './dataset-tables.ts';
import { pictureKind } from './picture-kind.ts';
import * as schema from './schema.ts';
import { wordsSchema, type Messages } from './words/catalogue.ts';
import { inLanguage, languageOf } from './language.ts';
import { reportWords, soundCatalogue } from './words/report-words.ts';
import { useCatalogue } from './words/use-catalogue.ts';
import type { LostNames } from './lost-names.ts';
import { nameProblem, strayFiles } from './stray-files.ts';
import { reason, textFile } from './text-file.ts';
import { readSound, readYaml, type YamlFile } from './yaml-file.ts';

type WrittenDataset = z.infer<typeof schema.datasetSchema>;
/** A dataset with its rows, whichever file holds them. */
export type DatasetContent = WrittenDataset & { rows: NonNullable<WrittenDataset['rows']> };
export type ModelFile = YamlFile<z.infer<typeof schema.modelSchema>>;

/** Every file of one content/, each validated on its own; references between files are not checked yet. */
export interface ContentFiles {
  report: YamlFile<ReportFile>;
  formats: YamlFile<z.infer<typeof schema.formatsSchema>>;
  sources: YamlFile<z.infer<typeof schema.sourcesSchema>>;
  claims: YamlFile<z.infer<typeof schema.claimsSchema>>;
  glossary: YamlFile<z.infer<typeof schema.glossarySchema>>;
  changes: YamlFile<z.infer<typeof schema.changesSchema>>;
  numerals: YamlFile<z.infer<typeof schema.numeralsSchema>>;
  passages: YamlFile<z.infer<typeof schema.passagesSchema>>;
  /** The interface's words that the report says otherwise. */
  words: YamlFile<Messages>;
  /** The verdicts of earlier editions, by the day of the edition. */
  editions: Map<string, YamlFile<z.infer<typeof schema.editionSchema>>>;
  article: string | null;
  /** Pictures for chapters, by name, with what their first bytes say they are. */
  images: ReadonlyMap<string, string | null>;
  /** Files that chapters link to. */
  attachments: readonly { name: string; bytes: number }[];
  models: Map<string, ModelFile>;
  datasets: Map<string, YamlFile<DatasetContent>>;
  /** The files of figures with their own folder, by kind and name. */
  figures: ReadonlyMap<string, ReadonlyMap<string, YamlFile<unknown>>>;
  kinds: readonly FigureKind<unknown>[];
  chapters: ChapterOutline[];
  locale: FormatLocaleDefinition;
}

const require = createRequire(import.meta.url);

/** What stands for the fields of report.yaml that cannot be read, so that the rest can be checked. */
const reportStandIn = {
  id: 'report',
  title: 'A report',
  description: 'A report.',
  finding: 'A finding.',
  authors: ['The authors'],
  edition: '9999-12-31',
  version: 'none',
  language: 'en',
  locale: 'en-US',
  licence: { name: 'none', url: 'https://example.org/' },
  verdicts: Object.fromEntries(schema.verdicts.map((name) => [name, { label: name, meaning: 'none' }])),
  grades: Object.fromEntries(schema.grades.map((name) => [name, { label: name, meaning: 'none' }])),
};

/**
 * Reads a content folder. What cannot be read is reported in `problems` and left out, and its names are kept in `lost`. Returns
 * null if nothing can be judged.
 */
export function contentFiles(
  folder: string,
  kinds: readonly FigureKind<unknown>[],
  problems: ContentProblem[],
  lost: LostNames,
): ContentFiles | null {
  return inLanguage(languageOf(folder), () => filesOf(folder, kinds, problems, lost));
}

function filesOf(
  folder: string,
  kinds: readonly FigureKind<unknown>[],
  problems: ContentProblem[],
  lost: LostNames,
): ContentFiles | null {
  const missing = folderFault(folder);
  if (missing !== null) {
    problems.push({ file: `${basename(folder)}/`, message: missing });
    return null;
  }
  const shown = (path: string): string => `${basename(folder)}/${path}`;
  const read = { files: new Set(['source/article.txt']), folders: new Map<string, string>() };

  /** The text of a file; null, with the reason reported, if it cannot be read. */
  function textOf(path: string): string | null {
    const result = textFile(join(folder, path));
    if ('text' in result) return result.text;
    problems.push({ file: shown(path), ...result.fault });
    lost.add(path, '');
    return null;
  }

  function one<Schema extends z.ZodType>(
    path: string,
    kind: Schema,
    absent: z.infer<Schema>,
    standIn?: Record<string, unknown>,
  ): YamlFile<z.infer<Schema>> {
    read.files.add(path);
    const none = { file: shown(path), value: absent, line: () => 1 };
    if (!existsSync(join(folder, path))) {
      if (standIn) problems.push({ file: shown(path), message: 'the file is missing; every report needs one.' });
      return none;
    }
    const text = textOf(path);
    if (text === null) return none;
    const before = problems.length;
    const file = readSound(shown(path), text, kind, problems, standIn);
    // A file of another shape than expected holds no names.
    const isOther = problems.slice(before).some(({ message }) => message.startsWith('the file is '));
    if (problems.length > before) lost.add(path, isOther ? '' : text);
    return file ?? none;
  }

  function many<Schema extends z.ZodType>(under: string, kind: Schema): Map<string, YamlFile<z.infer<Schema>>> {
    const files = new Map<string, YamlFile<z.infer<Schema>>>();
    for (const name of namesIn(under, '.yaml')) {
      const path = `${under}/${name}.yaml`;
      const text = textOf(path);
      const file = text === null ? null : readYaml(shown(path), text, kind, problems);
      if (file) files.set(name, file);
      else lost.add(path, text ?? '');
    }
    return files;
  }

  function namesIn(under: string, extension: string): string[] {
    read.folders.set(under, extension);
    if (!existsSync(join(folder, under))) return [];
    let names: string[];
    try {
      names = readdirSync(join(folder, under));
    } catch (error) {
      problems.push({ file: shown(`${under}/`), message: `the folder cannot be read: ${reason(error)}.` });
      return [];
    }
    return names
      .filter((name) => extname(name) === extension && !name.startsWith('.'))
      .map((name) => basename(name, extension))
      .filter((name) => {
        const message = nameProblem(name, extension);
        if (message) problems.push({ file: shown(`${under}/${name}${extension}`), message });
        return message === null;
      })
      .sort();
  }

  const written = one('report.yaml', schema.reportSchema, schema.reportSchema.parse(reportStandIn), reportStandIn);
  const words = one('words.yaml', wordsSchema, {});
  // What is wrong with the words has been reported; the rest is judged in words that are sound.
  const catalogue = reportWords(written, words, problems) ?? soundCatalogue(written.value.language);
  useCatalogue(catalogue, localeNamed(written.value));
  const withMaths = (text: string): string => (written.value.math === 'dollars' ? withDoubleDollars(text) : text);
  const chapterNames = namesIn('chapters', '.mdx');
  const chapters = chapterNames
    .map((name) => {
      const path = `chapters/${name}.mdx`;
      const text = textOf(path);
      if (text === null) return null;
      const before = problems.length;
      const chapter = chapterOutline(name, shown(path), withMaths(text), kinds, problems);
      if (problems.length > before) lost.add(path, text);
      return chapter;
    })
    .filter((chapter) => chapter !== null)
    .sort(byOrder);
  if (chapterNames.length === 0) {
    lost.add('chapters/none.mdx', '');
    problems.push({ file: shown('chapters/'), message: 'there is no chapter; at least one .mdx file is expected.' });
  }

  const articlePath = join(folder, 'source', 'article.txt');
  const article = existsSync(articlePath) ? textOf('source/article.txt') : null;
  const report = { ...written, value: completed(written.value, chapters) };
  const formats = one('formats.yaml', schema.formatsSchema, {});
  const hasBibliography = bibliographyKinds.some(({ file }) => existsSync(join(folder, file)));
  for (const { file } of bibliographyKinds) read.files.add(file);
  const bibliographyProblems: ContentProblem[] = [];
  const sources = hasBibliography
    ? withBibliographies(
        one('sources.yaml', z.array(schema.partialSourceSchema), []),
        (file) => (existsSync(join(folder, file)) ? textOf(file) : null),
        shown,
        bibliographyProblems,
      )
    : one('sources.yaml', schema.sourcesSchema, []);
  if (bibliographyProblems.length > 0) lost.addUnread('sources.yaml');
  problems.push(...bibliographyProblems);
  const claims = one('claims.yaml', schema.claimsSchema, []);
  const glossary = one('glossary.yaml', schema.glossarySchema, []);
  const changes = one('changes.yaml', schema.changesSchema, []);
  const numerals = one('numerals.yaml', schema.numeralsSchema, []);
  const passages = one('source/passages.yaml', schema.passagesSchema, []);
  const editions = many('editions', schema.editionSchema);
  const models = many('models', schema.modelSchema);
  const described = many('datasets', schema.datasetSchema);
  const tableProblems: ContentProblem[] = [];
  const datasets = withTables(folder, shown, described, report.value.locale, tableProblems);
  for (const { file } of tableProblems) lost.addRowless(basename(file, extname(file)));
  problems.push(...tableProblems);
  const figures = new Map(kinds.flatMap(({ name, own }) => (own ? [[name, many(own.folder, own.schema)]] : [])));
  for (const { path, message } of strayFiles(folder, read)) problems.push({ file: shown(path), message });
  const locale = localeDefinition(report, problems);
  return {
    report,
    formats,
    sources,
    claims,
    glossary,
    changes,
    numerals,
    passages,
    words,
    editions,
    article,
    images: new Map(
      filesIn(join(folder, 'images')).map(({ name }) => [name, pictureKind(join(folder, 'images', name))]),
    ),
    attachments: filesIn(join(folder, 'files')),
    models,
    datasets,
    figures,
    kinds,
    chapters,
    locale,
  };
}

/** Chapters without an order follow the others, by the names of their files. */
function byOrder({ order: one = Infinity }: ChapterOutline, { order: other = Infinity }: ChapterOutline): number {
  return one === other ? 0 : one - other;
}

/** Why a folder cannot be read as content, or null. */
function folderFault(folder: string): string | null {
  try {
    if (!statSync(folder).isDirectory()) return 'this is a file; a folder with report.yaml and chapters/ is expected.';
    const isEmpty = readdirSync(folder).every((name) => name.startsWith('.'));
    return isEmpty ? 'the folder is empty; report.yaml and chapters/ are expected in it.' : null;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? `there is no folder ${folder}` : `the folder cannot be read: ${reason(error)}`;
    return `${why}; the folder with the report's content is expected (CONTENT names it, otherwise content/).`;
  }
}

function localeDefinition(report: ContentFiles['report'], problems: ContentProblem[]): FormatLocaleDefinition {
  const read = (locale: string): FormatLocaleDefinition =>
    JSON.parse(readFileSync(require.resolve(`d3-format/locale/${locale}`), 'utf8')) as FormatLocaleDefinition;
  try {
    return read(report.value.locale);
  } catch {
    const message = `locale is "${report.value.locale}"; a locale of d3-format is expected, such as en-US or de-DE.`;
    problems.push({ file: report.file, line: report.line(['locale']), message });
    return read('en-US');
  }
}
