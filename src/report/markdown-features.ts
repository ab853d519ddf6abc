import type { Features } from 'satteri';

/** The Markdown features of chapters, shared by the check of content/ and the pages. */
export const markdownFeatures: Features = {
  frontmatter: true,
  gfm: { footnotes: { label: 'Footnotes' } },
  headingAttributes: true,
  // Quotation marks are set by the report's language, in curled-tree.ts.
  smartPunctuation: { quotes: false },
};
