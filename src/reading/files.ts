import { memoWords as words, withCommas } from '../words/words.ts';
import { byName, notesText, readingCode } from './code.ts';
import { editionParameter, fragmentOf, fragmentWith, linkedParameter } from './link.ts';
import { editionText } from './edition-text.ts';
import type { ReadingOutline } from './outline.ts';
import type { ReadingValues } from './reading.ts';

/** The version of the file format, which the schema names. */
export const fileVersion = 1;

/** A reading as JSON, by the schema that the report publishes at reading/schema.json. */
export function readingJson(values: ReadingValues, { report, edition, site }: ReadingOutline): string {
  const file = {
    ...(site ? { $schema: new URL('reading/schema.json', site).href } : {}),
    version: fileVersion,
    report,
    edition,
    fields: Object.fromEntries([...values].sort(byName)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A link to a reading: a page's address with the reading's code and, on request, the reader's words in the fragment, before
 * the place on the page that `page` may name. It names the edition of the report that the reading is of.
 */
export function readingAddress(
  page: string,
  values: ReadingValues,
  { withNotes, edition }: { withNotes: boolean; edition: string },
): string {
  const address = new URL(page);
  const { place } = fragmentOf(address);
  address.search = '';
  const code = readingCode(values);
  const notes = withNotes ? notesText(values) : '';
  if (edition !== '' && code + notes !== '') address.searchParams.set(editionParameter, edition);
  // Last, since files are searched for a code with notes right after it.
  if (code !== '') address.searchParams.set(linkedParameter, code);
  address.hash = fragmentWith({ notes: notes === '' ? null : encodeURIComponent(notes), place });
  return address.href;
}

/** A part of a memo, as files need it. */
interface TextPart {
  title: string;
  paragraphs: string[];
  entries: { text: string; more: string[] }[];
}

/** A reading's memo as a Markdown document that ends with a link to the reading. */
export function readingMarkdown(
  memo: readonly TextPart[],
  values: ReadingValues,
  outline: ReadingOutline,
  page: string,
): string {
  const from = withCommas([...outline.authors, editionText(outline)].filter(Boolean));
  const lines = [`# ${words.fileTitle(outline.report)}`, '', ...(from === '' ? [] : [`${from}.`, ''])];
  for (const { title, paragraphs, entries } of memo) {
    lines.push(`## ${title}`, '');
    for (const paragraph of paragraphs) lines.push(plain(paragraph), '');
    for (const { text, more } of entries) lines.push(`- ${plain(text)}`, ...more.map((line) => `  - ${plain(line)}`));
    if (entries.length > 0) lines.push('');
  }
  lines.push(`${words.linkToReading} <${readingAddress(page, values, { withNotes: true, edition: outline.edition })}>`);
  return `${lines.join('\n')}\n`;
}

/** A memo as plain text, for a letter or a chat, with a link to the reading at its end. */
export function memoText(memo: readonly TextPart[], { report }: ReadingOutline, link: string): string {
  const parts = memo.map(({ title, paragraphs, entries }) =>
    [title, ...paragraphs, ...entries.map(({ text, more }) => [`• ${text}`, ...more].join('\n  '))].join('\n'),
  );
  return `${[words.fileTitle(report), ...parts, `${words.linkToReading} ${link}`].join('\n\n')}\n`;
}

/** One line of text, escaped for Markdown and HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
