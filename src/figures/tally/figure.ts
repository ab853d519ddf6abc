import { z } from 'astro/zod';
import { text } from '../../report/schema/parts.ts';
import { ownFiles, type FigureKind } from '../figure-kind.ts';
import { tallyRecord } from './record.ts';

const tallySchema = z
  .strictObject({
    title: text.describe('Its finding, in a sentence with tokens.'),
    measure: text.describe('What is counted.'),
    note: text.optional().describe('What stands under the picture.'),
  })
  .describe('The words around a picture of all verdicts.');

/** tallies/*.yaml: the words around a picture of all verdicts. */
export type Tally = z.infer<typeof tallySchema>;

/** Every claim of the report as a sign, by verdict. */
export const tally: FigureKind<Tally> = {
  name: 'tally',
  tag: 'VerdictTally',
  attribute: 'of',
  own: { folder: 'tallies', schema: tallySchema },
  files: (files) => ownFiles(files, tally),
  place: 'in tallies/',
  title: ({ title }) => title,
  texts: (content) => (['title', 'measure', 'note'] as const).map((field) => ({ path: [field], text: content[field] })),
  check: (_content, report, files) => {
    if (files.claims.value.length === 0)
      report([], 'counts claims, and claims.yaml holds none; at least one is expected.');
  },
  record: tallyRecord,
};
