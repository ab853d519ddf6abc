import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { bibtex } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';

/** The formats in which reference managers read works, by the ending of their files. */
export const citationFormats: Readonly<Record<string, (items: readonly CslItem[]) => string>> = {
  bib: (items) => oneEnd(bibtex(items)),
  ris: (items) => oneEnd(ris(items)),
  json: (items) => `${JSON.stringify(items, null, 2)}\n`,
};

function oneEnd(text: string): string {
  return `${text.replace(/^\n+|\n+$/g, '')}\n`;
}

function ris(items: readonly CslItem[]): string {
  const ids = items.map(({ id }) => id);
  return (
    new Cite(structuredClone(items), { forceType: '@csl/list+object' })
      .format('ris')
      // The plugin breaks lines after 80 characters, within words, which not every reader of RIS joins again.
      .replace(/\n(?![A-Z][A-Z0-9] {2}-|\n|$)/g, '')
      // Where it puts the day on which a work was read, some programs look for its number.
      .replace(/^M1 (?= - \d{4}\/\d+\/\d+\/$)/gm, 'Y2 ')
      // It cuts ids to 20 characters, which makes those of all chapters the same.
      .replace(/^ID {2}- .*$/gm, () => `ID  - ${ids.shift()}`)
      .replace(/^ER {2}-$/gm, 'ER  - ')
  );
}
