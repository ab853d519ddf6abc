import { greatestWeight, longestNote, mostSteps, riskStates } from './fields.ts';
import { fileVersion } from './files.ts';

const name = '[a-z0-9][a-z0-9._-]{0,79}';

/** The JSON Schema (draft 2020-12) of a reading's file. `site` is the report's own address, if it is known. */
export function readingSchema(site: string | undefined): object {
  const fields: [pattern: string, what: string, value: object][] = [
    [`^input/${name}/${name}$`, 'An assumption: model, input; in its own unit.', { type: 'number' }],
    [
      `^rating/${name}/${name}/${name}$`,
      'A rating: matrix, trend, lens; a step counted from 1.',
      { type: 'integer', minimum: 1, maximum: mostSteps },
    ],
    [
      `^weight/${name}/${name}$`,
      'The weight of a lens: matrix, lens.',
      { type: 'integer', minimum: 0, maximum: greatestWeight },
    ],
    [`^state/${name}/${name}$`, 'The state of a risk: checklist, item.', { enum: riskStates }],
    [
      `^(likelihood|impact)/${name}/${name}$`,
      'How likely a risk is and how much it would matter: checklist, item; a step counted from 1.',
      { type: 'integer', minimum: 1, maximum: mostSteps },
    ],
    [
      `^(reason|note)/${name}/${name}$`,
      'The reader’s own words on a risk: checklist, item.',
      { type: 'string', minLength: 1, maxLength: longestNote },
    ],
    [
      `^seen/${name}/${name}$`,
      'The digest of a risk’s text as the reader last dealt with it.',
      { type: 'string', pattern: '^[0-9a-z]{1,8}$' },
    ],
    [`^read/${name}$`, 'That a chapter was read.', { const: true }],
  ];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(site ? { $id: new URL('reading/schema.json', site).href } : {}),
    title: 'A reading',
    description: 'All that a reader of a report has changed, rated, weighed, ticked and noted.',
    type: 'object',
    required: ['version', 'fields'],
    properties: {
      $schema: { type: 'string' },
      version: { const: fileVersion },
      report: { type: 'string', description: 'The title of the report.' },
      edition: { type: 'string', description: 'The day of the edition that was read.' },
      fields: {
        type: 'object',
        patternProperties: Object.fromEntries(
          fields.map(([pattern, description, value]) => [pattern, { description, ...value }]),
        ),
        additionalProperties: false,
      },
    },
  };
}
