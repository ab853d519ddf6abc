import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-item.ts';

// The ids are the report's own, and programs that read BibTeX today read UTF-8.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** The formats in which reference managers read works, by the ending of their files. */
export const citationFormats: Readonly<Record<string, (items: readonly CslItem[]) => string>> = {
  // The plugin writes a day into the month, and names parts by a type that has no title of the whole.
  bib: (items) =>
    written(items, 'bibtex')
      .replace(/^@inbook\{/gm, '@incollection{')
      .replace(/^(\t*)month = \{([a-z]{3})(?: (\d+))?\}/gm, (_, indent: string, month: string, day?: string) =>
        [`month = ${month}`, ...(day === undefined ? [] : [`day = {${day}}`])].map((line) => indent + line).join(',\n'),
      ),
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
