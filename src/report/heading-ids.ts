import Slugger from 'github-slugger';
import { defineHastPlugin, mdxToHast } from 'satteri';
import { curlTree, type ProseNode } from './curled-tree.ts';
import { languageInUse } from './language.ts';
import { isComment } from './markdown-node.ts';
import { markdownFeatures } from './markdown-features.ts';

interface Element extends ProseNode {
  position?: { start: { offset: number } };
  properties?: { id?: unknown };
  children?: Element[];
}

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * The ids of a chapter's headings, by their offsets in the source. Headings in footnotes come last, as in the page, which
 * matters for numbering duplicates.
 */
export function headingIds(source: string): ReadonlyMap<number, string> {
  const slugger = new Slugger();
  const ids = new Map<number, string>();
  const visit = (element: Element): void => {
    const { tagName, position, children } = element;
    if (tagName !== undefined && tags.includes(tagName)) {
      const id = idOf(element, slugger);
      if (position) ids.set(position.start.offset, id);
    }
    children?.forEach(visit);
  };
  const tree = mdxToHast(source, { features: markdownFeatures }) as Element;
  curlTree(tree, languageInUse(), (node, text) => (node.value = text));
  visit(tree);
  return ids;
}

/** Gives the headings of a page these ids, before Astro gives them its own. */
export const proseHeadings = () => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'prose-headings',
    element: {
      filter: tags,
      visit: (node, context) => context.setProperty(node, 'id', idOf(node as Element, slugger)),
    },
  });
};

function idOf(heading: Element, slugger: Slugger): string {
  const { id } = heading.properties ?? {};
  if (typeof id === 'string') return id;
  const text = textOf(heading);
  return slugger.slug(heading.children?.some(isComment) ? text.trim() : text);
}

function textOf(element: Element): string {
  if (isComment(element)) return '';
  return element.value ?? (element.children ?? []).map(textOf).join('');
}
