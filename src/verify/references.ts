import { parse } from 'parse5';
import { attribute, childrenOf, classesOf, hasAttribute, isElement, type Element, type Node } from '../html/element.ts';

/** A reference of a page to an address. */
export interface Reference {
  /** As the page writes it. */
  written: string;
  /** Made absolute. */
  url: URL;
  /** Whether a reader follows it; what is not a link is loaded with the page. */
  isLink: boolean;
}

/** What the markup of a page says about itself. */
export interface Markup {
  references: Reference[];
  ids: Set<string>;
  /** The classes of its root element, which tell what kind of page it is. */
  kinds: string[];
  /** The policy that it states within itself. */
  policy: string | null;
  /** Whether it is a page of a report made by this engine, and not one of the host’s. */
  isTheReports: boolean;
}

const attributes = ['href', 'src', 'action', 'poster', 'srcset', 'imagesrcset', 'data', 'xlink:href'];
/** What a `rel` of a `link` element says without naming a file of the copy. */
const named = ['canonical', 'alternate'];

/** Reads a page's markup. `address` is where the host served it, against which its references count. */
export function markupOf(html: string, address: string): Markup {
  const markup: Markup = { references: [], ids: new Set(), kinds: [], policy: null, isTheReports: false };
  for (const element of elementsOf(parse(html))) {
    const id = attribute(element, 'id');
    const name = element.tagName === 'a' ? attribute(element, 'name') : '';
    for (const one of [id, name]) if (one !== '') markup.ids.add(one);
    if (element.tagName === 'html') {
      markup.kinds = classesOf(element);
      markup.isTheReports = hasAttribute(element, 'data-report') || markup.kinds.includes('embed');
    }
    if (element.tagName === 'meta' && attribute(element, 'http-equiv').toLowerCase() === 'content-security-policy')
      markup.policy = attribute(element, 'content') || null;
    markup.references.push(...referencesOf(element, address));
  }
  return markup;
}

/** Every element of a page, also those of templates: a script may show them. */
function* elementsOf(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  for (const child of childrenOf(node)) yield* elementsOf(child);
}

function referencesOf(element: Element, address: string): Reference[] {
  if (element.tagName === 'base') return [];
  const rel = attribute(element, 'rel');
  const isNamed = element.tagName === 'link' && named.includes(rel);
  return attributes.flatMap((name) => {
    if (!hasAttribute(element, name) || (name === 'data' && element.tagName !== 'object')) return [];
    return targets(name, attribute(element, name)).flatMap((written) => {
      if (!URL.canParse(written, address)) return [];
      const url = new URL(written, address);
      const isLink = ['a', 'area', 'form'].includes(element.tagName) || isNamed;
      return /^https?:$/.test(url.protocol) ? [{ written, url, isLink }] : [];
    });
  });
}

function targets(attribute: string, value: string): string[] {
  if (!attribute.endsWith('srcset')) return [value.trim()];
  return value
    .split(/,\s/)
    .map((part) => part.trim().split(/\s+/)[0] ?? '')
    .filter((part) => part !== '');
}
