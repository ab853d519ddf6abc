import { z } from 'astro/zod';
import { slug, text, day } from '../../report/schema/parts.ts';

const rating = z.strictObject({
  value: z.int().min(1).describe('The step, counted from 1.'),
  low: z.int().min(1).optional().describe('The least step that it may be; the value where it is left out.'),
  high: z.int().min(1).optional().describe('The most that it may be; the value where it is left out.'),
});

/** matrices/*.yaml: trends by lenses, with the editors' ratings. */
export const matrixSchema = z
  .strictObject({
    title: text.describe('Its finding, in a sentence with tokens.'),
    measure: text.describe('What is rated, and how.'),
    description: text.describe('What it shows, for readers who cannot see it.'),
    source: text.describe('Where the ratings are from, in words.'),
    lenses: z
      .array(
        z.strictObject({
          id: slug.describe('Its name, which cells and ratings use.'),
          label: text.describe('Its heading.'),
          counts: z
            .enum(['for', 'against'])
            .default('for')
            .describe(
              'Whether more of it speaks for a trend or against it, where readers rank by weights of their own.',
            ),
        }),
      )
      .min(1)
      .describe('What each trend is looked at by: the columns of the table.'),
    axes: z
      .strictObject({ x: slug.describe('The lens across.'), y: slug.describe('The lens upwards.') })
      .describe('The two rated lenses of the map.'),
    steps: z
      .record(
        slug,
        z
          .array(z.strictObject({ word: text.describe('The word.'), meaning: text.describe('What it means here.') }))
          .min(2)
          .max(7),
      )
      .describe('For each lens that is rated, the axes among them, its two to seven steps from least to most.'),
    quadrants: z
      .strictObject({
        'low-low': text.describe('At the bottom left.'),
        'high-low': text.describe('At the bottom right: much of x, little of y.'),
        'low-high': text.describe('At the top left.'),
        'high-high': text.describe('At the top right.'),
      })
      .describe('What each corner of the map is called.'),
    rated: z
      .strictObject({ on: day.describe('The day.'), by: text.describe('Who rated.') })
      .describe('When and by whom the trends were rated.'),
    trends: z
      .array(
        z.strictObject({
          id: slug.describe('Its name, by which readers’ ratings find it.'),
          label: text.describe('The trend in a few words.'),
          tags: z.array(text).default([]).describe('Words to filter by.'),
          cells: z
            .record(slug, text)
            .describe('What is to say of it under each lens; claims go here as {claim:id|words}.'),
          ratings: z.record(slug, rating).describe('Its step on each rated lens.'),
          evidence: text.optional().describe('What the record shows.'),
          reason: text.describe('Why it is rated so.'),
          earlier: z
            .array(
              z.strictObject({
                on: day.describe('The day of that rating.'),
                ratings: z.record(slug, rating).describe('The steps that it had.'),
                reason: text.optional().describe('Why it was rated so.'),
              }),
            )
            .default([])
            .describe('How it was rated in earlier editions, oldest first.'),
        }),
      )
      .min(1)
      .describe('The rows of the table.'),
  })
  .describe('Trends by lenses, with the editors’ ratings.');

/** Trends by lenses, as their author wrote them. */
export type Matrix = z.infer<typeof matrixSchema>;
