import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-item.ts';

// The ids are the report's own, and programs that read BibTeX today read UTF-8.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, asciiOnly: false });

/** The formats in which reference managers read works, by the ending of their files. */
export const citationFormats: Readonly<Record<string, (items: readonly CslItem[]) => string>> = {
  bib: (items) => written(items, 'bibtex'),
  // The plugin breaks lines after 80 characters, within words, which not every reader of RIS joins again.
  ris: (items) =>
    written(items, 'ris')
      .replace(/\n(?![A-Z][A-Z0-9] {2}-|\n|$)/g, '')
      .replace(/^ER {2}-$/gm, 'ER  - '),
  json: (items) => `${JSON.stringify(items, null, 2)}\n`,
};

function written(items: readonly CslItem[], format: string): string {
  const text = new Cite(structuredClone(items), { forceType: '@csl/list+object' }).format(format);
  return `${text.trim()}\n`;
}
