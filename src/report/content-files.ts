import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import type { z } from 'astro/zod';
import type { FormatLocaleDefinition } from 'd3-format';
import { chapterOutline, type ChapterOutline } from './chapter-outline.ts';
import type { ContentProblem } from './content-problem.ts';
import type { FigureKind } from '../figures/figure-kind.ts';
import * as schema from './schema.ts';
import { wordsSchema, type Messages } from './words/catalogue.ts';
import { nameProblem, strayFiles } from './stray-files.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export type ModelFile = YamlFile<z.infer<typeof schema.modelSchema>>;

/** Every file of one content/, each validated on its own; references between files are not checked yet. */
export interface ContentFiles {
  report: YamlFile<z.infer<typeof schema.reportSchema>>;
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
  models: Map<string, ModelFile>;
  datasets: Map<string, YamlFile<z.infer<typeof schema.datasetSchema>>>;
  /** The files of figures with their own folder, by kind and name. */
  figures: ReadonlyMap<string, ReadonlyMap<string, YamlFile<unknown>>>;
  kinds: readonly FigureKind<unknown>[];
  chapters: ChapterOutline[];
  locale: FormatLocaleDefinition;
}

const require = createRequire(import.meta.url);

/** Reads a content folder. Returns null, with the reasons in `problems`, if a required file is missing or invalid. */
export function contentFiles(
  folder: string,
  kinds: readonly FigureKind<unknown>[],
  problems: ContentProblem[],
): ContentFiles | null {
  const shown = (path: string): string => `${basename(folder)}/${path}`;
  const read = { files: new Set(['source/article.txt']), folders: new Map<string, string>() };

  function one<Schema extends z.ZodType>(
    path: string,
    kind: Schema,
    absent?: z.infer<Schema>,
  ): YamlFile<z.infer<Schema>> | null {
    read.files.add(path);
    if (!existsSync(join(folder, path))) {
      if (absent !== undefined) return { file: shown(path), value: absent, line: () => 1 };
      problems.push({ file: shown(path), message: 'the file is missing; every report needs one.' });
      return null;
    }
    return readYaml(shown(path), readFileSync(join(folder, path), 'utf8'), kind, problems);
  }

  function many<Schema extends z.ZodType>(under: string, kind: Schema): Map<string, YamlFile<z.infer<Schema>>> {
    const files = new Map<string, YamlFile<z.infer<Schema>>>();
    for (const name of namesIn(under, '.yaml')) {
      const read = readYaml(
        shown(`${under}/${name}.yaml`),
        readFileSync(join(folder, under, `${name}.yaml`), 'utf8'),
        kind,
        problems,
      );
      if (read) files.set(name, read);
    }
    return files;
  }

  function namesIn(under: string, extension: string): string[] {
    read.folders.set(under, extension);
    if (!existsSync(join(folder, under))) return [];
    return readdirSync(join(folder, under))
      .filter((name) => extname(name) === extension && !name.startsWith('.'))
      .map((name) => basename(name, extension))
      .filter((name) => {
        const message = nameProblem(name, extension);
        if (message) problems.push({ file: shown(`${under}/${name}${extension}`), message });
        return message === null;
      })
      .sort();
  }

  const chapterNames = namesIn('chapters', '.mdx');
  const chapters = chapterNames
    .map((name) =>
      chapterOutline(
        name,
        shown(`chapters/${name}.mdx`),
        readFileSync(join(folder, 'chapters', `${name}.mdx`), 'utf8'),
        kinds,
        problems,
      ),
    )
    .filter((chapter) => chapter !== null)
    .sort((a, b) => a.order - b.order);
  if (chapterNames.length === 0) {
    problems.push({ file: shown('chapters/'), message: 'there is no chapter; at least one .mdx file is expected.' });
  }

  const articlePath = join(folder, 'source', 'article.txt');
  const article = existsSync(articlePath) ? readFileSync(articlePath, 'utf8') : null;
  const report = one('report.yaml', schema.reportSchema);
  const formats = one('formats.yaml', schema.formatsSchema, {});
  const sources = one('sources.yaml', schema.sourcesSchema, []);
  const claims = one('claims.yaml', schema.claimsSchema, []);
  const glossary = one('glossary.yaml', schema.glossarySchema, []);
  const changes = one('changes.yaml', schema.changesSchema, []);
  const numerals = one('numerals.yaml', schema.numeralsSchema, []);
  const words = one('words.yaml', wordsSchema, {});
  const passages = one('source/passages.yaml', schema.passagesSchema, []);
  const editions = many('editions', schema.editionSchema);
  const models = many('models', schema.modelSchema);
  const datasets = many('datasets', schema.datasetSchema);
  const figures = new Map(kinds.flatMap(({ name, own }) => (own ? [[name, many(own.folder, own.schema)]] : [])));
  for (const { path, message } of strayFiles(folder, read)) problems.push({ file: shown(path), message });
  const locale = report && localeDefinition(report, problems);
  if (
    !report ||
    !formats ||
    !sources ||
    !claims ||
    !glossary ||
    !changes ||
    !numerals ||
    !passages ||
    !words ||
    !locale
  )
    return null;
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
    models,
    datasets,
    figures,
    kinds,
    chapters,
    locale,
  };
}

function localeDefinition(report: ContentFiles['report'], problems: ContentProblem[]): FormatLocaleDefinition | null {
  try {
    return JSON.parse(
      readFileSync(require.resolve(`d3-format/locale/${report.value.locale}`), 'utf8'),
    ) as FormatLocaleDefinition;
  } catch {
    const message = `locale is "${report.value.locale}"; a locale of d3-format is expected, such as en-US or de-DE.`;
    problems.push({ file: report.file, line: report.line(['locale']), message });
    return null;
  }
}
