import { defineHastPlugin } from 'satteri';

/**
 * Changes to the tree of a chapter: tables say their columns' alignment in classes, since the policy forbids style
 * attributes, and can be scrolled; the heading of the footnotes is left to our own layout.
 */
export const proseTree = defineHastPlugin({
  name: 'prose-tree',
  element: {
    filter: ['th', 'td'],
    visit: (node, context) => {
      const style = node.properties?.['style'];
      const align = typeof style === 'string' ? /text-align:\s*(left|center|right)/.exec(style)?.[1] : undefined;
      if (typeof style !== 'string') return;
      context.setProperty(node, 'style', null);
      if (align) context.setProperty(node, 'className', [`align-${align}`]);
    },
  },
});
