import Slugger from 'github-slugger';
import { mdxToHast } from 'satteri';
import { curlTree, type ProseNode } from './curled-tree.ts';
import { languageInUse } from './language.ts';
import { markdownFeatures } from './markdown-features.ts';

interface Element extends ProseNode {
  position?: { start: { offset: number } };
  properties?: { id?: unknown };
  children?: Element[];
}

/**
 * The ids that Astro gives the headings of a chapter, by their offsets in the source. Headings in footnotes come last, as in
 * the page, which matters for numbering duplicates.
 */
export function headingIds(source: string): ReadonlyMap<number, string> {
  const slugger = new Slugger();
  const ids = new Map<number, string>();
  const visit = (element: Element): void => {
    const { tagName, position, properties, children } = element;
    if (tagName !== undefined && /^h[1-6]$/.test(tagName)) {
      const id = typeof properties?.id === 'string' ? properties.id : slugger.slug(textOf(element));
      if (position) ids.set(position.start.offset, id);
    }
    children?.forEach(visit);
  };
  const tree = mdxToHast(source, { features: markdownFeatures }) as Element;
  curlTree(tree, languageInUse(), (node, text) => (node.value = text));
  visit(tree);
  return ids;
}

function textOf({ value, children = [] }: Element): string {
  return value ?? children.map(textOf).join('');
}
