import type { Features } from 'satteri';
import { chapterWords } from '../words/words.ts';

const footnotes = { label: 'Footnotes', backLabel: 'Back to reference {reference}' };

/** The Markdown features of chapters, shared by the check of content/ and the pages. */
export const markdownFeatures: Features = {
  frontmatter: true,
  gfm: { footnotes },
  headingAttributes: true,
  // Quotation marks are set by the report's language, in curled-tree.ts.
  smartPunctuation: { quotes: false },
  // Single dollar signs are money, unless report.yaml says otherwise; dollar-maths.ts then finds the formulas.
  math: { singleDollarTextMath: false },
};

/** Names the footnotes in the language in use. What compiles chapters keeps hold of these features from its start. */
export function nameFootnotes(): void {
  footnotes.label = chapterWords.footnotes;
  footnotes.backLabel = chapterWords.backToReference('{reference}');
}
