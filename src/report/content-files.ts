import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'astro/zod';
import type { FormatLocaleDefinition } from 'd3-format';
import { attachmentsFolder } from './attachments-folder.ts';
import { withDoubleDollars } from './dollar-maths.ts';
import { filesIn } from './files-in.ts';
import type { ChapterOutline } from './chapter-outline.ts';
import type { ContentProblem } from './content-problem.ts';
import { ContentReader } from './content-reader.ts';
import type { FigureKind } from '../figures/figure-kind.ts';
import { defaultLocale, numberLocale } from './number-locales.ts';
import { recordFile, type EditionRecord } from './edition-record.ts';
import { editionsFolder, frozenEditions } from './frozen-editions.ts';
import { completed, localeNamed, type ReportFile } from './report-file.ts';
import { bibliographyKinds } from './bibliography.ts';
import { withBibliographies } from './with-bibliographies.ts';
import { withTables } from './dataset-tables.ts';
import { citationStyle, type CitationStyle } from './citation-style.ts';
import { pictureFault } from './picture-fault.ts';
import * as schema from './schema/files.ts';
import { grades, verdicts } from './schema/verdicts.ts';
import { wordsSchema, type Messages } from './words/catalogue.ts';
import { inLanguage, languageOf } from './language.ts';
import { reportWords, soundCatalogue } from './words/report-words.ts';
import { useCatalogue } from './words/use-catalogue.ts';
import type { LostNames } from './lost-names.ts';
import { reason } from './file-bytes.ts';
import { chapterOutline } from './kept-files.ts';
import type { YamlFile } from './yaml-file.ts';

type WrittenDataset = z.infer<typeof schema.datasetSchema>;
/** A dataset with its rows, whichever file holds them, and what a table file heads their labels with. */
export type DatasetContent = WrittenDataset & { rows: NonNullable<WrittenDataset['rows']>; heading?: string };
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
  /** What the editions held that are kept whole, by their day. */
  frozen: ReadonlyMap<string, EditionRecord>;
  article: string | null;
  /** Pictures for chapters, by name, with what is wrong with each. */
  images: ReadonlyMap<string, string | null>;
  /** Files that chapters link to. */
  attachments: readonly { name: string; bytes: number }[];
  models: Map<string, ModelFile>;
  datasets: Map<string, YamlFile<DatasetContent>>;
  /** The files of figures with their own folder, by kind and name. */
  figures: ReadonlyMap<string, ReadonlyMap<string, YamlFile<unknown>>>;
  kinds: readonly FigureKind<unknown>[];
  chapters: ChapterOutline[];
  citationStyle: CitationStyle;
  locale: FormatLocaleDefinition;
}

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
  verdicts: Object.fromEntries(verdicts.map((name) => [name, { label: name, meaning: 'none' }])),
  grades: Object.fromEntries(grades.map((name) => [name, { label: name, meaning: 'none' }])),
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
  const fault = folderFault(folder);
  if (fault !== null) {
    problems.push({ file: `${basename(folder)}/`, message: fault });
    return null;
  }
  const reader = new ContentReader(folder, problems, lost);
  return inLanguage(languageOf(folder), () => filesOf(reader, kinds));
}

function filesOf(reader: ContentReader, kinds: readonly FigureKind<unknown>[]): ContentFiles {
  const { folder, problems } = reader;
  const { written, words } = reportAndWords(reader);
  const chapters = chaptersOf(reader, written.value, kinds);
  const article = reader.optionalText('source/article.txt');
  const report = { ...written, value: completed(written.value, chapters) };
  const files = {
    report,
    words,
    chapters,
    citationStyle: styleOf(reader, written),
    article,
    kinds,
    formats: reader.one('formats.yaml', schema.formatsSchema, {}),
    sources: sourcesOf(reader),
    claims: reader.one('claims.yaml', schema.claimsSchema, []),
    glossary: reader.one('glossary.yaml', schema.glossarySchema, []),
    changes: reader.one('changes.yaml', schema.changesSchema, []),
    numerals: reader.one('numerals.yaml', schema.numeralsSchema, []),
    passages: reader.one('source/passages.yaml', schema.passagesSchema, []),
    ...editionsOf(reader, written.value),
    models: reader.many('models', schema.modelSchema),
    datasets: datasetsOf(reader, report.value.locale),
    figures: new Map(kinds.flatMap(({ name, own }) => (own ? [[name, reader.many(own.folder, own.schema)]] : []))),
    images: new Map(
      filesIn(join(folder, 'images')).map(({ name }) => [name, pictureFault(join(folder, 'images', name))]),
    ),
    attachments: filesIn(join(folder, attachmentsFolder)),
  };
  reader.reportStrays();
  return { ...files, locale: localeDefinition(report, problems) };
}

/** What report.yaml says, with its interface's words put in use: the rest of the content is judged in them. */
function reportAndWords(reader: ContentReader): {
  written: YamlFile<z.infer<typeof schema.reportSchema>>;
  words: YamlFile<Messages>;
} {
  const { reportSchema } = schema;
  const written = reader.one('report.yaml', reportSchema, reportSchema.parse(reportStandIn), reportStandIn);
  const words = reader.one('words.yaml', wordsSchema, {});
  // What is wrong with the words has been reported; the rest is judged in words that are sound.
  const catalogue = reportWords(written, words, reader.problems) ?? soundCatalogue(written.value.language);
  useCatalogue(catalogue, localeNamed(written.value));
  return { written, words };
}

function styleOf(
  reader: ContentReader,
  { file, line, value }: YamlFile<z.infer<typeof schema.reportSchema>>,
): CitationStyle {
  return citationStyle(
    value,
    (path) => ({ shown: reader.shown(path), text: reader.optionalText(path) }),
    (message) => void reader.problems.push({ file, line: line(['citation_style']), message }),
    reader.problems,
  );
}

/** The chapters in their order: those without one follow the others, by the names of their files. */
function chaptersOf(
  reader: ContentReader,
  { math }: { math?: 'dollars' | undefined },
  kinds: readonly FigureKind<unknown>[],
): ChapterOutline[] {
  const names = reader.names('chapters', '.mdx');
  if (names.length === 0) {
    reader.lost.add('chapters/none.mdx', '');
    reader.report('chapters/', 'there is no chapter; at least one .mdx file is expected.');
  }
  return names
    .flatMap((name) => {
      const path = `chapters/${name}.mdx`;
      const text = reader.text(path);
      if (text === null) return [];
      const before = reader.problems.length;
      const source = math === 'dollars' ? withDoubleDollars(text) : text;
      const chapter = chapterOutline(name, reader.shown(path), source, kinds, reader.problems);
      if (reader.problems.length > before) reader.lost.add(path, text);
      return chapter ?? [];
    })
    .sort(byOrder);
}

function byOrder({ order: one = Infinity }: ChapterOutline, { order: other = Infinity }: ChapterOutline): number {
  return one === other ? 0 : one - other;
}

/** The works cited, those of a bibliography beside sources.yaml too. */
function sourcesOf(reader: ContentReader): ContentFiles['sources'] {
  const hasBibliography = bibliographyKinds.filter(({ file }) => reader.has(file)).length > 0;
  if (!hasBibliography) return reader.one('sources.yaml', schema.sourcesSchema, []);
  const problems: ContentProblem[] = [];
  const written = reader.one('sources.yaml', z.array(schema.partialSourceSchema), []);
  const sources = withBibliographies(written, (file) => reader.optionalText(file), reader.shown, problems);
  if (problems.length > 0) reader.lost.addUnread('sources.yaml');
  reader.problems.push(...problems);
  return sources;
}

/** The datasets with the rows that tables beside them hold. */
function datasetsOf(reader: ContentReader, locale: string): ContentFiles['datasets'] {
  const problems: ContentProblem[] = [];
  const described = reader.many('datasets', schema.datasetSchema);
  const datasets = withTables(reader.folder, reader.shown, described, locale, problems);
  for (const { file } of problems) reader.lost.addRowless(basename(file, extname(file)));
  reader.problems.push(...problems);
  return datasets;
}

/** What is kept of earlier editions: verdicts, or all of an edition, which has its verdicts too. */
function editionsOf(reader: ContentReader, report: { id: string }): Pick<ContentFiles, 'editions' | 'frozen'> {
  const editions = reader.many('editions', schema.editionSchema);
  const frozen = frozenEditions(reader.folder, report, reader.shown, reader.problems);
  for (const [name, { version, claims }] of frozen) {
    const verdicts = Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]));
    const file = reader.shown(`${editionsFolder}/${name}/${recordFile}`);
    if (!editions.has(name)) editions.set(name, { file, value: { version, verdicts }, line: () => 1 });
  }
  return { editions, frozen };
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
  const { locale } = report.value;
  const known = numberLocale(locale);
  if (known) return known;
  const message = `locale is "${locale}"; a locale of d3-format is expected, such as en-US or de-DE.`;
  problems.push({ file: report.file, line: report.line(['locale']), message });
  return defaultLocale();
}
