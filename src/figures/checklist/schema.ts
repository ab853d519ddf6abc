import { z } from 'astro/zod';
import { slug, text, day, probability } from '../../report/schema/parts.ts';

/** checklists/*.yaml: risks as questions. */
export const checklistSchema = z
  .strictObject({
    title: text.describe('Its finding, in a sentence with tokens.'),
    description: text.describe('What it shows, for readers who cannot see it.'),
    source: text.describe('Where the marks are from, in words.'),
    horizon: text.describe('By when, for what likelihood is meant: "by the end of 2028".'),
    likelihood: z
      .array(
        z.strictObject({
          word: text.describe('The word.'),
          from: probability.describe('The least probability that it means, such as 5%.'),
          to: probability.describe('The most; the next word begins there.'),
        }),
      )
      .min(2)
      .max(7)
      .describe('The words for how likely something is, from least to most, each with its range of probability.'),
    impact: z
      .array(z.strictObject({ word: text.describe('The word.'), meaning: text.describe('What it means here.') }))
      .min(2)
      .max(7)
      .describe('The words for how much it would matter, from least to most.'),
    reviewed: z
      .strictObject({ on: day.describe('The day.'), by: text.describe('Who reviewed.') })
      .describe('When and by whom the list was last reviewed.'),
    groups: z
      .array(z.strictObject({ id: slug.describe('Its name.'), label: text.describe('Its heading.') }))
      .min(1)
      .describe('What the items are grouped under.'),
    items: z
      .array(
        z.strictObject({
          id: slug.describe('Its name, by which readers’ marks find it; keep it when you edit the text.'),
          group: slug.describe('The group that it is of.'),
          question: text.describe('The risk as a question.'),
          short: text.describe('A few words for it, where the question is too long.'),
          why: text.describe('Why it matters.'),
          signal: text.describe('Its early signal.'),
          evidence: text.describe('What the record shows.'),
          mind: text.describe('What would change the editors’ mind.'),
          likelihood: z.int().min(1).describe('Its step of likelihood, counted from 1, as the editors see it.'),
          impact: z.int().min(1).describe('Its step of impact, counted from 1, as the editors see it.'),
          reason: text.describe('Why they see it so.'),
          claims: z.array(slug).default([]).describe('Claims that it is about.'),
          sources: z.array(slug).default([]).describe('Sources of the evidence.'),
          reviewed: day.optional().describe('When it was last reviewed, if not with the list.'),
        }),
      )
      .min(1)
      .describe('The risks.'),
  })
  .describe('Risks as questions, with likelihood and impact in bands.');

/** Risks as questions, as their author wrote them. */
export type Checklist = z.infer<typeof checklistSchema>;
