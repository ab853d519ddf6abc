import { z } from 'astro/zod';
import { slug, verbatim, text, day, date, address } from './parts.ts';
import { grades } from './verdicts.ts';

/** A work cited. */
export const sourceSchema = z.strictObject({
  id: slug.describe('Its name, which <Cite of="…" /> and `source` use.'),
  title: verbatim.describe('Its title, unchanged.'),
  authors: z
    .array(verbatim)
    .min(1)
    .optional()
    .describe('Who wrote it, each by name, where that is not the publisher; a person as "Müller, Anna".'),
  publisher: verbatim.describe('Who published it.'),
  url: address.nullable().describe('Where it is; null when it has no address of its own, or none was seen.'),
  date: date
    .nullable()
    .describe('When it was published: 2026-04-30, 2026-04 or "2026"; null when the work does not say.'),
  accessed: day.describe('The day on which it was read.'),
  quote: verbatim
    .nullable()
    .describe('Its own words that matter here; null when only figures of the work were read, and no words.'),
  more_quotes: z.array(verbatim).default([]).describe('Further words of it.'),
  read_via: text.optional().describe('How it was read, where that was not at its own address.'),
  note: text.optional().describe('What else readers should know of it.'),
  grade: z.enum(grades).describe('How far it can be trusted; report.yaml gives each grade its words.'),
});

/** An entry of sources.yaml that adds to one of a bibliography beside it. */
export const partialSourceSchema = sourceSchema.partial().required({ id: true });

/** sources.yaml: the works cited. */
export const sourcesSchema = z.array(sourceSchema).describe('The works cited. References are numbered in this order.');
