import { z } from 'astro/zod';
import { slug, verbatim, text, keyFinding } from './parts.ts';

/** The front matter of a chapter. */
export const chapterSchema = z
  .strictObject({
    title: text.describe('Its title.'),
    order: z
      .number()
      .optional()
      .describe('Its place among the chapters; those without one follow, by their files’ names.'),
    summary: text.optional().describe('One sentence for the contents, with tokens.'),
    findings: z.array(keyFinding).default([]).describe('What the chapter finds, each with the place that shows it.'),
    covers: z
      .array(slug)
      .default([])
      .describe('The passages of source/passages.yaml that the chapter retells, in order.'),
  })
  .describe('The front matter of a chapter.');

/** glossary.yaml: terms and what they mean here. */
export const glossarySchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its name, which <Term of="…"> uses.'),
      term: text.describe('The term as it heads its entry.'),
      definition: text.describe('What it means here.'),
    }),
  )
  .describe('Terms and what they mean here.');

/** numerals.yaml: numerals that may stand typed in prose, each with the reason. */
export const numeralsSchema = z
  .array(
    z.strictObject({
      text: verbatim.describe('The numeral with the words around it that make it a name, such as "Boeing 747".'),
      why: text.describe('Why it may be typed.'),
    }),
  )
  .describe('Numerals that may stand typed in prose, each with the reason.');
