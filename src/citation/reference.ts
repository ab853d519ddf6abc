import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { styleLocale, type CitationStyle } from '../report/citation-style.ts';
import type { CslItem } from './csl-item.ts';

/** A style, and the language in which it speaks. */
export interface Styled {
  style: CitationStyle & { name: string };
  language: string;
}

/** A work as a style cites it, as markup. Its number is left out: the report has its own. */
export function referenceHtml(item: CslItem, { style, language }: Styled): string {
  const { styles } = plugins.config.get('@csl');
  if (style.xml !== undefined && !styles.has(style.name)) styles.add(style.name, style.xml);
  const html = new Cite([structuredClone(item)], { forceType: '@csl/list+object' }).format('bibliography', {
    template: style.name,
    lang: styleLocale(language) ?? 'en-US',
    format: 'html',
    hyperlinks: true,
  });
  return (
    html
      .replace(/<div class="csl-left-margin">[^]*?<\/div>/g, '')
      .replace(/<\/?div\b[^>]*>/g, ' ')
      // The policy allows no style attribute.
      .replace(/\sstyle="[^"]*"/g, '')
      .replaceAll('<a href=', '<a rel="external" href=')
      .trim()
      .replace(/\s+/g, ' ')
  );
}
