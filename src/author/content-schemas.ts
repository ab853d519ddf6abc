import { z } from 'astro/zod';
import { figureKinds } from '../figures/registry.ts';
import * as schema from '../report/schema/files.ts';
import { wordsSchema } from '../report/words/catalogue.ts';
import { wordsSchemaJson } from './words-schema.ts';

/** One sort of YAML file in a content folder. */
export interface ContentSchema {
  name: string;
  /** Where such files are, within the content folder: claims.yaml, models/*.yaml. */
  place: string;
  /** What the engine checks such a file by. */
  schema: z.ZodType;
  /** What the file may hold, where more can be told than the schema says. */
  json?: () => JsonSchema;
}

/** Every sort of YAML file that an author may write, and the front matter of chapters. */
export const contentSchemas: readonly ContentSchema[] = [
  { name: 'report', place: 'report.yaml', schema: schema.reportSchema },
  { name: 'chapter', place: 'chapters/*.mdx', schema: schema.chapterSchema },
  { name: 'formats', place: 'formats.yaml', schema: schema.formatsSchema },
  { name: 'claims', place: 'claims.yaml', schema: schema.claimsSchema },
  { name: 'sources', place: 'sources.yaml', schema: schema.sourcesSchema },
  { name: 'glossary', place: 'glossary.yaml', schema: schema.glossarySchema },
  { name: 'datasets', place: 'datasets/*.yaml', schema: schema.datasetSchema },
  { name: 'models', place: 'models/*.yaml', schema: schema.modelSchema },
  ...figureKinds.flatMap(({ own }) =>
    own ? [{ name: own.folder, place: `${own.folder}/*.yaml`, schema: own.schema }] : [],
  ),
  { name: 'passages', place: 'source/passages.yaml', schema: schema.passagesSchema },
  { name: 'numerals', place: 'numerals.yaml', schema: schema.numeralsSchema },
  { name: 'changes', place: 'changes.yaml', schema: schema.changesSchema },
  { name: 'editions', place: 'editions/*.yaml', schema: schema.editionSchema },
  { name: 'words', place: 'words.yaml', schema: wordsSchema, json: wordsSchemaJson },
];

/** A JSON Schema, as far as the guide reads one. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  pattern?: string;
  format?: string;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

/** What a file of this sort may hold, as a JSON Schema. */
export function jsonSchemaOf({ schema: wanted, json }: ContentSchema): JsonSchema {
  if (json) return json();
  return z.toJSONSchema(wanted, { io: 'input', target: 'draft-07' }) as JsonSchema;
}
