import { defineHastPlugin } from 'satteri';
import { contentFolder } from './content-folder.ts';
import { curlTree, type ProseNode } from './curled-tree.ts';
import { languageOf } from './language.ts';

/** Sets the quotation marks of chapters, by the report's language, which the Markdown processor would make English. */
export const proseQuotes = () =>
  defineHastPlugin({
    name: 'prose-quotes',
    before: (root, context) => {
      curlTree(root as ProseNode, languageOf(contentFolder), (node, text) =>
        context.setProperty(node as Parameters<typeof context.setProperty>[0], 'value', text),
      );
    },
  });
