import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { canonicalAddress } from '../build/canonical-address.ts';
import type { Metadata } from './with-metadata.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a report's cover says of the report in its head, and where it is published if the build knew. */
export function coverFacts(html: string): Metadata & { site: string | null } {
  const elements = elementsIn(parse(html));
  const named = (tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag);
  const meta = (name: string): string[] =>
    named('meta').flatMap((one) => (attribute(one, 'name') === name ? [attribute(one, 'content')] : []));
  const [root] = named('html');
  const [title] = named('title');
  return {
    title: title ? textOf(title) : '',
    authors: meta('author'),
    description: meta('description')[0] ?? '',
    language: root ? attribute(root, 'lang') : '',
    edition: root ? attribute(root, 'data-edition') : '',
    site: canonicalAddress(html),
  };
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsIn)];
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
