import type { Features } from 'satteri';

/** The Markdown features of chapters, shared by the check of content/ and the pages. */
export const markdownFeatures: Features = {
  frontmatter: true,
  gfm: { footnotes: { label: 'Footnotes' } },
  headingAttributes: true,
  smartPunctuation: true,
  // Single dollar signs are money, unless report.yaml says otherwise; dollar-maths.ts then finds the formulas.
  math: { singleDollarTextMath: false },
};
