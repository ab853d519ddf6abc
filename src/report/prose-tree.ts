import { defineHastPlugin } from 'satteri';

/**
 * Sets the alignment of table columns by class, because the content security policy forbids style attributes.
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
