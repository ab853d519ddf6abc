import { readFileSync } from 'node:fs';
import { isMap, isPair, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { catalogueFile } from '../report/words/catalogue.ts';
import { declaredGroups, isMessage, plain, type Argument, type Declaration } from '../words/message.ts';
import type { JsonSchema } from './content-schemas.ts';

/** What words.yaml may hold: every message by group and name, each with its English, and what the English catalogue remarks. */
export function wordsSchemaJson(): JsonSchema {
  const { contents } = parseDocument(readFileSync(catalogueFile('en'), 'utf8'));
  const english = isMap(contents) ? contents : undefined;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: groups(Object.fromEntries(declaredGroups()), english),
    additionalProperties: false,
    description:
      'Words of the interface that the report says otherwise or, in a language that does not ship, all of them, in ICU ' +
      'MessageFormat.',
  };
}

function groups(declared: Declaration, english: YAMLMap | undefined): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, of]) => {
      const { value, remark } = entryOf(english, name);
      return [name, isMessage(of) ? message(of, value, remark) : group(name, of, value, remark)];
    }),
  );
}

function group(name: string, declared: Declaration, english: unknown, remark: string): JsonSchema {
  return {
    type: 'object',
    properties: groups(declared, isMap(english) ? english : undefined),
    additionalProperties: false,
    description: remark || `Words of ${spaced(name)}.`,
  };
}

function message(of: typeof plain | readonly Argument<unknown>[], english: unknown, remark: string): JsonSchema {
  const values = of === plain ? [] : of.map(({ name }) => `{${name}}`);
  const said = isScalar(english) ? `In English: ${String(english.value)}` : '';
  return {
    type: 'string',
    description: [remark, said, values.length > 0 ? `Its values: ${values.join(', ')}` : ''].filter(Boolean).join('\n'),
  };
}

/** An entry of the English catalogue, and the remark that stands over it. */
function entryOf(english: YAMLMap | undefined, name: string): { value: unknown; remark: string } {
  const pair = english?.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
  if (!pair) return { value: undefined, remark: '' };
  // The remark over the first entry of a map belongs to the map.
  const isFirst = english?.items[0] === pair;
  const written = (isScalar(pair.key) ? pair.key.commentBefore : '') ?? '';
  const remark = written || (isFirst ? (english?.commentBefore ?? '') : '');
  // What stands over the whole file ends with an empty line.
  const [last = ''] = remark.split(/\n\s*\n/).slice(-1);
  return { value: pair.value, remark: last.replace(/\s*\n\s*/g, ' ').trim() };
}

/** A name in camel case as words: ownCase is "own case". */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
