import { fieldSchemas } from './fields.ts';
import { fileVersion } from './files.ts';

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
