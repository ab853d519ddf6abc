import { parse } from 'parse5';
import { canonicalAddress } from '../build/canonical-address.ts';
import { attribute, textContent, within, type Element } from '../html/element.ts';
import type { Metadata } from './with-metadata.ts';

/** What a report's cover says of the report in its head, and where it is published if the build knew. */
export function coverFacts(html: string): Metadata & { site: string | null } {
  const elements = [...within(parse(html))];
  const named = (tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag);
  const meta = (name: string): string[] =>
    named('meta').flatMap((one) => (attribute(one, 'name') === name ? [attribute(one, 'content')] : []));
  const [root] = named('html');
  const [title] = named('title');
  return {
    title: title ? textContent(title) : '',
    authors: meta('author'),
    description: meta('description')[0] ?? '',
    language: root ? attribute(root, 'lang') : '',
    edition: root ? attribute(root, 'data-edition') : '',
    site: canonicalAddress(html),
  };
}
