import { z } from 'astro/zod';
import { slug, text, day, probability } from '../../report/schema-parts.ts';

/** checklists/*.yaml: risks as questions. */
export const checklistSchema = z.strictObject({
  title: text,
  description: text,
  source: text,
  /** By when, for what likelihood is meant: "by the end of 2028". */
  horizon: text,
  /** The words for how likely something is, from least to most, each with the range of probability that it means. */
  likelihood: z
    .array(z.strictObject({ word: text, from: probability, to: probability }))
    .min(2)
    .max(7),
  /** The words for how much it would matter, from least to most, each defined. */
  impact: z
    .array(z.strictObject({ word: text, meaning: text }))
    .min(2)
    .max(7),
  reviewed: z.strictObject({ on: day, by: text }),
  groups: z.array(z.strictObject({ id: slug, label: text })).min(1),
  items: z
    .array(
      z.strictObject({
        id: slug,
        group: slug,
        question: text,
        /** A few words for it, where the question is too long. */
        short: text,
        why: text,
        signal: text,
        evidence: text,
        /** What would change the editors' mind. */
        mind: text,
        /** Steps of the two scales, counted from 1, as the editors see it, and why. */
        likelihood: z.int().min(1),
        impact: z.int().min(1),
        reason: text,
        claims: z.array(slug).default([]),
        sources: z.array(slug).default([]),
        /** When it was last reviewed, if not with the list. */
        reviewed: day.optional(),
      }),
    )
    .min(1),
});

/** Risks as questions, as their author wrote them. */
export type Checklist = z.infer<typeof checklistSchema>;
