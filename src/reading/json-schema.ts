import { fieldNames, greatestWeight, longestNote, mostSteps, riskStates, type FieldKind } from './fields.ts';
import { fileVersion } from './files.ts';

const step = { type: 'integer', minimum: 1, maximum: mostSteps };
const words = { type: 'string', pattern: '\\S', maxLength: longestNote };

/** The JSON Schema of each kind's values; fields.ts checks the same as a reading is read. */
const schemas: Record<FieldKind, { description: string } & Record<string, unknown>> = {
  input: { description: 'An assumption, in its own unit', type: 'number' },
  rating: { description: 'A rating, as a step counted from 1', ...step },
  weight: { description: 'The weight of a lens', type: 'integer', minimum: 0, maximum: greatestWeight },
  state: { description: 'The state of a risk', enum: riskStates },
  likelihood: { description: 'How likely a risk is, as a step counted from 1', ...step },
  impact: { description: 'How much a risk would matter, as a step counted from 1', ...step },
  reason: { description: 'Why a risk does not apply, in the reader’s words', ...words },
  note: { description: 'A note on a risk, in the reader’s words', ...words },
  seen: {
    description: 'The digest of a risk’s text when last marked',
    type: 'string',
    pattern: '^[0-9a-z]{1,8}$',
    maxLength: 8,
  },
  read: { description: 'That a chapter was read', enum: [true] },
};

/** The JSON Schema (draft 2020-12) of a reading's file. `site` is the report's address, if known. */
export function readingSchema(site: string | undefined): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(site ? { $id: new URL('reading/schema.json', site).href } : {}),
    title: 'A reading',
    description: 'All that a reader has changed, rated, marked and noted in a report.',
    type: 'object',
    required: ['version', 'fields'],
    properties: {
      $schema: { type: 'string' },
      version: { const: fileVersion },
      report: { type: 'string', description: 'The title of the report.' },
      edition: { type: 'string', description: 'The date of the edition.' },
      fields: {
        type: 'object',
        patternProperties: fieldSchemas(),
        additionalProperties: false,
      },
    },
  };
}

/** The JSON Schema of each kind of field, by the pattern of its names. */
function fieldSchemas(): Record<string, object> {
  return Object.fromEntries(
    fieldNames().map(({ kind, pattern, parts }) => {
      const { description, ...schema } = schemas[kind];
      return [pattern, { description: `${description}: ${parts.join(', ')}.`, ...schema }];
    }),
  );
}
