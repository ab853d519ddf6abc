import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './report/schema.ts';
import { contentFolder } from './report/content-folder.ts';

/** The chapters' prose. Everything else in content/ is read by src/report/, which also checks these files first. */
export const collections = {
  chapters: defineCollection({
    loader: glob({ base: `${contentFolder}/chapters`, pattern: '*.mdx' }),
    schema: chapterSchema,
  }),
};
