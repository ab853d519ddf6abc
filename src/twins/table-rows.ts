import type { Element, ElementContent } from 'hast';
import { find, textOf } from './readable.ts';

const blocks = new Set(['p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'figure', 'h3', 'h4']);

/**
 * A table as Markdown can have it: rows whose cells are runs of text. What is folded into a row, such as the reasons of a
 * rating, follows the table.
 */
export function plainTable(table: Element): { table: Element; folded: Element[] } {
  const folded: Element[] = [];
  const withoutFolds = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (child.tagName === 'td' || child.tagName === 'th') return [inlineCell(child)];
      // Rows that scripts fill for other cases have no words yet.
      if (child.tagName === 'tr' && textOf(child).trim() === '') return [];
      const fold = child.tagName === 'tr' ? find(child, ({ tagName }) => tagName === 'details') : undefined;
      if (!fold) return [withoutFolds(child)];
      folded.push(fold);
      return [];
    }),
  });
  return { table: withoutFolds(table), folded };
}

function inlineCell(cell: Element): Element {
  return { ...cell, children: cell.children.flatMap(inline) };
}

function inline(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(inline);
  if (!blocks.has(node.tagName)) return [{ ...node, children }];
  return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
}
