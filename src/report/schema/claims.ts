import { z } from 'astro/zod';
import { slug, verbatim, text, day } from './parts.ts';
import { claimKinds, verdicts } from './verdicts.ts';

/** source/passages.yaml: the text under examination, cut into passages. */
export const passagesSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its name, which `covers` in a chapter uses.'),
      kind: z
        .enum(['title', 'heading', 'paragraph', 'item', 'header', 'cell'])
        .describe('What it is in the text; header and cell are of a table.'),
      text: verbatim.describe('Its words, verbatim from source/article.txt.'),
    }),
  )
  .describe('The text examined, cut into passages in its order.');

/** claims.yaml: what the text claims, verbatim, and what the record shows. */
export const claimsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its name, which <Claim id="…"> uses once, in a chapter.'),
      section: verbatim.describe('Where in the text it stands, by the text’s own numbering.'),
      quote: verbatim.describe('Its words, verbatim from source/article.txt.'),
      kind: z.enum(claimKinds).describe('What sort of claim it is.'),
      verdict: z.enum(verdicts).describe('What the record says of it; report.yaml gives each verdict its words.'),
      finding: text.describe('What the record shows, in a sentence or two.'),
      sources: z
        .array(slug)
        .describe('Sources of the finding; may be empty only where the verdict is unverified or inconsistent.'),
    }),
  )
  .describe('What the text examined claims, and what the record shows.');

/** changes.yaml: editions, updates and corrections, newest first. */
export const changesSchema = z
  .array(
    z.strictObject({
      date: day.describe('The day of the change.'),
      kind: z.enum(['edition', 'update', 'correction']).describe('What sort of change it is.'),
      title: text.describe('The change in a few words.'),
      text: text.describe('What was changed, and why.'),
      verdicts: z
        .array(
          z.strictObject({
            claim: slug.describe('The claim’s id.'),
            from: z.enum(verdicts).describe('The verdict before.'),
            to: z
              .enum([...verdicts, 'dropped'])
              .describe('The verdict since; `dropped` for a claim that was taken out.'),
            why: text.describe('The reason.'),
          }),
        )
        .default([])
        .describe('Each verdict that it changed.'),
    }),
  )
  .describe('Editions, updates and corrections, newest first.');

/** editions/*.yaml: the verdicts of an edition that has been published, named for its day. */
export const editionSchema = z
  .strictObject({
    version: text.describe('The version of that edition, in quotes: "1.0".'),
    verdicts: z.record(slug, z.enum(verdicts)).describe('The verdict of each claim, by its id.'),
  })
  .describe('The verdicts of an edition that has been published; the file is named for its day.');
