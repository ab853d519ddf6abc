import type { z } from 'astro/zod';
import type { TagOfKind } from '../figures/figure-kind.ts';
import * as chapter from './chapter-outline.ts';
import type { ContentProblem } from './content-problem.ts';
import { Kept } from './kept.ts';
import { languageInUse } from './language.ts';
import * as yaml from './yaml-file.ts';

/** What was made of a file, and what was found wrong with it. */
interface Read<Value> {
  value: Value;
  found: readonly ContentProblem[];
}

const yamlFiles = new Kept<Read<yaml.YamlFile<unknown> | null>>();
const outlines = new Kept<Read<chapter.ChapterOutline | null>>();

function kept<Value>(
  files: Kept<Read<Value>>,
  file: string,
  inputs: readonly unknown[],
  problems: ContentProblem[],
  make: (found: ContentProblem[]) => Value,
): Value {
  const { value, found } = files.of(file, [...inputs, languageInUse()], () => {
    const own: ContentProblem[] = [];
    return { value: make(own), found: own };
  });
  problems.push(...found);
  return value;
}

type Yaml<Schema extends z.ZodType> = yaml.YamlFile<z.infer<Schema>> | null;

/** As readSound of yaml-file.ts; a file that has not changed is not read again. */
export function readSound<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  problems: ContentProblem[],
  standIn: Record<string, unknown> | undefined,
): Yaml<Schema> {
  const make = (found: ContentProblem[]): Yaml<Schema> => yaml.readSound(file, text, schema, found, standIn);
  // What is kept was read by this very schema, for it is one of the inputs.
  return kept(yamlFiles, file, [text, schema, standIn], problems, make) as Yaml<Schema>;
}

/** As readYaml of yaml-file.ts; a file that has not changed is not read again. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  problems: ContentProblem[],
): Yaml<Schema> {
  const make = (found: ContentProblem[]): Yaml<Schema> => yaml.readYaml(file, text, schema, found);
  return kept(yamlFiles, file, [text, schema], problems, make) as Yaml<Schema>;
}

/** As chapterOutline of chapter-outline.ts; a chapter that has not changed is not read again. */
export function chapterOutline(
  id: string,
  file: string,
  source: string,
  kinds: readonly TagOfKind[],
  problems: ContentProblem[],
): chapter.ChapterOutline | null {
  return kept(outlines, file, [id, source, kinds], problems, (found) =>
    chapter.chapterOutline(id, file, source, kinds, found),
  );
}
