import { z } from 'astro/zod';
import { claimKinds, verdicts } from '../report/schema/verdicts.ts';

const ids = z.array(z.string());
const about = z.object({
  $schema: z.string().optional().describe('The schema of the file, by its name beside it.'),
  report: z.string().describe('The title of the report.'),
  edition: z.string().describe('The day of its edition, such as 2026-11-23; empty where it has none.'),
});

/** What claims.json holds. */
export const claimsFile = about
  .extend({
    claims: z.array(
      z.object({
        id: z.string().describe('Its name, which addresses use: claims/#id.'),
        quote: z.string().describe('Its words, verbatim.'),
        section: z.string().describe('The section of the text examined.'),
        kind: z.enum(claimKinds).describe('What sort of claim it is.'),
        verdict: z.enum(verdicts).describe('What the record says of it.'),
        finding: z.string().describe('What was found, in words.'),
        sources: ids.describe('The sources that the finding rests on, as in sources/#id.'),
        weakOnly: z.boolean().describe('Whether every one of them is weak.'),
        chapter: z.string().describe('The chapter that retells it, by its address.'),
      }),
    ),
  })
  .describe('The claims of the text examined, each with a verdict.');

const value = z.number().nullable().describe('In its unit; null where it is not known.');

/** What the file of a dataset holds. */
export const datasetFile = about
  .extend({
    id: z.string(),
    title: z.string(),
    measure: z.string(),
    description: z.string(),
    columns: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        unit: z.string().describe('Empty where it has none.'),
        holds: z.enum(['numbers', 'words', 'dates']),
      }),
    ),
    rows: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        cells: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).describe('Values by column.'),
        note: z.string(),
        sources: ids,
        claims: ids.describe('The claims that state it.'),
      }),
    ),
  })
  .describe('Facts in rows and columns.');

const modelNumber = z.object({
  name: z.string().describe('Its name in formulas.'),
  label: z.string(),
  value,
  unit: z.string(),
  text: z.string().describe('The value as readers see it.'),
  why: z.string().describe('Why its author chose it; empty where they do not say.'),
  sources: ids,
  claims: ids,
});

/** What the file of a model holds. */
export const modelFile = about
  .extend({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    inputs: z.array(modelNumber),
    outputs: z.array(
      modelNumber.extend({
        formula: z.string().describe('In words.'),
        worked: z.string().describe('The formula with its values.'),
        meaning: z.string(),
      }),
    ),
    cases: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        why: z.string(),
        inputs: z.record(z.string(), z.number()).describe('What differs from the inputs above.'),
      }),
    ),
  })
  .describe('A model with its base case and its other cases.');

/** The JSON Schema of a file, as published beside it. */
export function jsonSchema(of: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(of, { target: 'draft-7' }), null, 2)}\n`;
}
