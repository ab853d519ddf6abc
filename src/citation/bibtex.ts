import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './csl-item.ts';

// The ids are the report's own, and programs that read BibTeX today read UTF-8. Other languages' letters would be left out
// if it had to be ASCII; but then the plugin escapes nothing.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** Works in BibTeX, as TeX can set them. */
export function bibtex(items: readonly CslItem[]): string {
  const safe = items.map(withoutCommands);
  const text = new Cite(safe, { forceType: '@csl/list+object' }).format('bibtex');
  return (
    text
      // A part by this type has a title of its own beside that of the whole.
      .replace(/^@inbook\{/gm, '@incollection{')
      .replace(/^(\t*)month = \{(\w+)(?: (\d+))?\}/gm, (_, indent: string, month: string, day?: string) =>
        [`month = ${macroOf(month)}`, ...(day === undefined ? [] : [`day = {${day}}`])]
          .map((line) => indent + line)
          .join(',\n'),
      )
      .replace(/^(\t*howpublished = )\{(.*)\}/gm, '$1{\\url{$2}}')
  );
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The macro that styles turn into the name of a month; without a day the plugin writes its number. */
function macroOf(month: string): string {
  return months[Number(month) - 1] ?? month;
}

function withoutCommands(item: CslItem): CslItem {
  const { title, author, publisher, number, edition, 'container-title': whole } = item;
  return {
    ...item,
    title: escapedForTex(title),
    ...(author && {
      author: author.map((name) =>
        Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escapedForTex(text as string)])),
      ),
    }),
    ...(whole !== undefined && { 'container-title': escapedForTex(whole) }),
    ...(publisher !== undefined && { publisher: escapedForTex(publisher) }),
    ...(number !== undefined && { number: escapedForTex(number) }),
    ...(edition !== undefined && { edition: escapedForTex(edition) }),
  };
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // TeX would join the two.
  '--': '-{}-',
};

function escapedForTex(text: string): string {
  return text.replace(/--|[\\~^&%$#_{}]/g, (signs) => commands[signs] ?? `\\${signs}`);
}
