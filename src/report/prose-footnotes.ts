import { defineHastPlugin } from 'satteri';
import { chapterWords } from '../words/words.ts';

/** Words the footnotes of chapters, which the Markdown processor would word in English. */
export const proseFootnotes = defineHastPlugin({
  name: 'prose-footnotes',
  element: {
    filter: ['h2', 'a'],
    visit: (node, context) => {
      const { id, ariaLabel } = node.properties;
      const label = id === 'footnote-label' ? node.children[0] : undefined;
      if (label?.type === 'text') context.setProperty(label, 'value', chapterWords.footnotes);
      const reference = typeof ariaLabel === 'string' ? /^Back to reference (\S+)$/.exec(ariaLabel)?.[1] : undefined;
      if (reference !== undefined) context.setProperty(node, 'ariaLabel', chapterWords.toReference(reference));
    },
  },
});
