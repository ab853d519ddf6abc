import { z } from 'astro/zod';
import { slug, text, day } from '../../report/schema-parts.ts';

const rating = z.strictObject({
  value: z.int().min(1),
  low: z.int().min(1).optional(),
  high: z.int().min(1).optional(),
});

/** matrices/*.yaml: trends by lenses, with the editors' ratings. */
export const matrixSchema = z.strictObject({
  title: text,
  measure: text,
  description: text,
  source: text,
  lenses: z
    .array(
      z.strictObject({
        id: slug,
        label: text,
        /** Whether more of it speaks for a trend or against it, where trends are ranked. */
        counts: z.enum(['for', 'against']).default('for'),
      }),
    )
    .min(1),
  axes: z.strictObject({ x: slug, y: slug }),
  /** For each lens that is rated, the axes among them, its steps from least to most, each word defined. */
  steps: z.record(
    slug,
    z
      .array(z.strictObject({ word: text, meaning: text }))
      .min(2)
      .max(7),
  ),
  quadrants: z.strictObject({ 'low-low': text, 'high-low': text, 'low-high': text, 'high-high': text }),
  rated: z.strictObject({ on: day, by: text }),
  trends: z
    .array(
      z.strictObject({
        id: slug,
        label: text,
        tags: z.array(text).default([]),
        cells: z.record(slug, text),
        ratings: z.record(slug, rating),
        /** What the record shows. */
        evidence: text.optional(),
        /** Why it is rated so. */
        reason: text,
        /** How it was rated in earlier editions, oldest first. */
        earlier: z
          .array(z.strictObject({ on: day, ratings: z.record(slug, rating), reason: text.optional() }))
          .default([]),
      }),
    )
    .min(1),
});

/** Trends by lenses, as their author wrote them. */
export type Matrix = z.infer<typeof matrixSchema>;
