import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readAbout, recordName } from '../record.ts';
import type { IndexFile } from './pagefind-index.ts';

/** What Pagefind shows of a record, by its name, in a file with some others. */
type Texts = Record<string, { url: string }>;

// A record in CBOR: its name, how many words it has, and the file that holds its text.
const listed =
  /\x83[\x60-\x77]([a-z]+_[0-9a-f]{7})([\0-\x17]|\x18[^]|\x19[^]{2}|\x1a[^]{4})[\x60-\x77]([a-z]+_group_[0-9a-f]{7})/g;

/**
 * The files of an index in which records are named by their kind and place in the list. Pagefind names each by a hash, which no
 * compression shortens: of a long report, a search would read more names than anything else. With a name that tells the kind,
 * no list of kinds is read either.
 */
export function withNamedRecords(files: readonly IndexFile[]): IndexFile[] {
  const isTexts = ({ path }: IndexFile): boolean => path.startsWith('fragment/');
  const meta = only(files, /^pagefind\.(.*)\.pf_meta$/);
  const entry = only(files, /^pagefind-entry\.json$/);
  const list = unpacked(meta.content).toString('latin1');
  const texts = new Map(files.filter(isTexts).map(({ path, content }) => [groupIn(path), textsIn(content)]));
  const names = namesOf(list, texts);
  const groups = new Map([...texts].map(([group, held]) => [group, packedTexts(held, names)]));
  const renamed = list.replace(listed, (_, record: string, words: string, group: string) => {
    return `\x83${textOf(names.get(record) ?? '')}${words}${textOf(groups.get(group)?.name ?? '')}`;
  });
  const head = packed(Buffer.from(renamed, 'latin1'));
  const [, before = ''] = /^pagefind\.(.*)\.pf_meta$/.exec(meta.path) ?? [];
  const now = before.replace(/[0-9a-f]+$/, hashOf(head).slice(0, 10));
  return [
    ...files.filter((file) => !isTexts(file) && file !== meta && file !== entry),
    { path: entry.path, content: Buffer.from(Buffer.from(entry.content).toString('utf8').replace(before, now)) },
    { path: `pagefind.${now}.pf_meta`, content: head },
    ...[...groups.values()].map(({ name, content }) => ({ path: `fragment/${name}.pf_fragment`, content })),
  ];
}

/** The new name of every record by its old one. */
function namesOf(list: string, texts: ReadonlyMap<string, Texts>): Map<string, string> {
  const records = new Map([...texts.values()].flatMap((held) => Object.entries(held)));
  const names = new Map<string, string>();
  for (const [, record = ''] of list.matchAll(listed)) {
    const held = records.get(record);
    if (held) names.set(record, recordName(readAbout(held.url).kind, names.size));
  }
  if (names.size !== records.size)
    throw new Error(
      `${names.size} of ${records.size} records are in the list of the search index: its form has changed`,
    );
  return names;
}

function packedTexts(held: Texts, names: ReadonlyMap<string, string>): { name: string; content: Uint8Array } {
  const renamed = Object.entries(held).map(([record, text]) => [names.get(record) ?? record, text]);
  const content = packed(Buffer.from(signature + JSON.stringify(Object.fromEntries(renamed))));
  return { name: hashOf(content).slice(0, 8), content };
}

/** A short text in CBOR, as the list has it. */
function textOf(text: string): string {
  return String.fromCharCode(0x60 + text.length) + text;
}

/** What every file of Pagefind's begins with, once it is unpacked. */
const signature = 'pagefind_dcd';

function textsIn(content: Uint8Array): Texts {
  return JSON.parse(unpacked(content).toString('utf8').slice(signature.length)) as Texts;
}

function groupIn(path: string): string {
  return path.replace(/^fragment\/|\.pf_fragment$/g, '');
}

function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content);
}

function packed(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function only(files: readonly IndexFile[], name: RegExp): IndexFile {
  const found = files.filter(({ path }) => name.test(path));
  const [file] = found;
  if (!file || found.length > 1) throw new Error(`the search index has ${found.length} files called ${name.source}`);
  return file;
}
