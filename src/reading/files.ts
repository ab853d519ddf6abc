import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { decoded, notesText, readCode, readingCode, readNotes } from './code.ts';
import { parsedName, type FieldValue } from './fields.ts';
import type { ReadingOutline } from './outline.ts';
import { fieldsAmong, type ReadingValues } from './reading.ts';
import { parsedObject } from './saved.ts';

/** The version of the file, which the schema names. */
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

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

const csvHead = ['field', 'value', 'kind', 'of', 'about'];

/** A reading as CSV (RFC 4180), one row a field. A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function readingCsv(values: ReadingValues): string {
  const rows = [...values].sort(byName).map(([name, value]) => {
    const { kind = '', of = '', about = [] } = parsedName(name) ?? {};
    return [name, typeof value === 'string' ? asText(value) : String(value), kind, of, about.join(' ')];
  });
  return `${csvFormatRows([csvHead, ...rows])}\n`;
}

function asText(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A reading's address: the page's own, with its code and, if asked for, its words in the part that no server sees. */
export function readingAddress(page: string, values: ReadingValues, { withNotes }: { withNotes: boolean }): string {
  const address = new URL(page);
  address.search = '';
  address.hash = '';
  const code = readingCode(values);
  if (code !== '') address.searchParams.set('reading', code);
  const notes = withNotes ? notesText(values) : '';
  if (notes !== '') address.hash = `notes=${encodeURIComponent(notes)}`;
  return address.href;
}

/** A part of a memo, as Markdown needs it. */
interface MarkdownPart {
  title: string;
  said: string;
  entries: { text: string; more: string[] }[];
}

/** A reading's memo as a Markdown document, with the address that brings the reading back. */
export function readingMarkdown(
  memo: readonly MarkdownPart[],
  values: ReadingValues,
  outline: ReadingOutline,
  page: string,
): string {
  const lines = [
    `# A reading of “${outline.report}”`,
    '',
    `Edition of ${outline.edition}, version ${outline.version}; ${outline.authors.join(', ')}.`,
    '',
  ];
  for (const { title, said, entries } of memo) {
    lines.push(`## ${title}`, '');
    if (said !== '') lines.push(said, '');
    for (const { text, more } of entries) lines.push(`- ${plain(text)}`, ...more.map((line) => `  - ${plain(line)}`));
    if (entries.length > 0) lines.push('');
  }
  lines.push(`This reading again: <${readingAddress(page, values, { withNotes: true })}>`);
  return `${lines.join('\n')}\n`;
}

/** A line of words with nothing in it that Markdown or HTML would take for its own. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}

/** What a file came to. */
export interface ReadFile {
  values: Map<string, FieldValue>;
  /** What of it could not be read, by name or as it stood. */
  unread: string[];
  said: 'read' | 'of another version' | 'unreadable';
}

/** Reads a file that this report has handed out, of whichever kind; whatever it holds, nothing is thrown. */
export function readReadingFile(text: string): ReadFile {
  const object = parsedObject(text);
  if (object) return fromObject(object);
  const rows = rowsOf(text);
  if (rows) return { ...fieldsAmong(rows), said: 'read' };
  const link = [...text.matchAll(/[?&]reading=([^\s#&<>"]+)(?:#notes=([^\s<>"]+))?|#notes=([^\s<>"]+)/g)].at(-1);
  return link ? fromLink(link[1], link[2] ?? link[3]) : { values: new Map(), unread: [], said: 'unreadable' };
}

function fromObject(object: Record<string, unknown>): ReadFile {
  const { version, fields } = object;
  if (version !== fileVersion)
    return { values: new Map(), unread: [], said: version === undefined ? 'unreadable' : 'of another version' };
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return { values: new Map(), unread: [], said: 'unreadable' };
  return { ...fieldsAmong(Object.entries(fields)), said: 'read' };
}

function rowsOf(text: string): [string, unknown][] | null {
  // A byte-order mark is what spreadsheets put first.
  const [head, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''));
  if (!head || head[0] !== csvHead[0] || head[1] !== csvHead[1]) return null;
  return rows.map(([name = '', value = '']) => [name, typedValue(name, value)]);
}

function typedValue(name: string, text: string): unknown {
  const kind = parsedName(name)?.kind;
  if (kind === 'read') return text === 'true' ? true : text;
  if (kind === 'state' || kind === 'seen' || kind === 'note' || kind === 'reason')
    return text.startsWith("'") ? text.slice(1) : text;
  return text.trim() === '' ? text : Number(text);
}

function fromLink(code: string | undefined, notes: string | undefined): ReadFile {
  const read = code === undefined ? null : readCode(decoded(code));
  const words = notes === undefined ? null : readNotes(decoded(notes));
  if (read?.said === 'of another version') return { values: new Map(), unread: [], said: 'of another version' };
  return {
    values: new Map([...(read?.values ?? []), ...(words?.values ?? [])]),
    unread: [...(read?.unread ?? []), ...(words?.unread ?? [])],
    said: 'read',
  };
}
