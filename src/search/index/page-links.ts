import { attribute, firstOf, type Element } from '../../html/element.ts';

/** Where a link leads, from the report's root, such as /the-press/#bottles; undefined where it leaves the report. */
export type LinkTarget = (link: Element) => string | undefined;

/**
 * Reads the links of a page, whose address is given from the report's root. As LINKS says, they are relative, name index.html, or
 * begin with the site's folder on its host, which is where the link to the cover leads.
 */
export function linkTargets(page: Element, address: string): LinkTarget {
  const cover = firstOf(page, 'report-title');
  const root = new URL('.', new URL((cover && attribute(cover, 'href')) || '/', `http://report${address}`));
  const base = new URL(`.${address}`, root);
  return (link) => {
    const target = URL.parse(attribute(link, 'href'), base);
    if (target?.origin !== root.origin || !target.pathname.startsWith(root.pathname)) return undefined;
    const path = target.pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, '$1');
    return `/${path}${target.hash}`;
  };
}
