import type { Features } from 'satteri';

/** What Markdown means in chapters; the same for the check of content/ and for the pages. */
export const markdownFeatures: Features = {
  frontmatter: true,
  gfm: { footnotes: { label: 'Footnotes' } },
  headingAttributes: true,
  smartPunctuation: true,
};
