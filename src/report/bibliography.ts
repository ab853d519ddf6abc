import { createRequire } from 'node:module';
import { shownName, writtenName } from './author-name.ts';
import { addressName } from './address-name.ts';
import type { ContentProblem } from './content-problem.ts';
import { patternOf } from './pattern-of.ts';

/** A work as a bibliography tells of it; what it does not say is absent. */
export interface BibliographyEntry {
  id: string;
  /** The key in the bibliography. */
  key: string;
  line: number;
  title?: string;
  /** Absent where they stand for the publisher. */
  authors?: string[];
  publisher?: string;
  url?: string;
  date?: string;
  accessed?: string;
  grade?: string;
  quote?: string;
}

/** A kind of bibliography: its file, citation-js's name for it, and where an entry's key stands in it. */
interface BibliographyKind {
  file: string;
  type: string;
  name: string;
  expected: string;
  keyIn: (key: string) => RegExp;
}

/** The bibliographies that may stand beside sources.yaml. */
export const bibliographyKinds: readonly BibliographyKind[] = [
  {
    file: 'sources.bib',
    type: '@biblatex/text',
    name: 'BibTeX',
    expected: 'entries such as @book{name, title = {…}, urldate = {2026-04-30}}, with each brace closed, are expected',
    keyIn: (key) => new RegExp(`@\\w+\\s*[{(]\\s*${patternOf(key)}\\s*,`),
  },
  {
    file: 'sources.ris',
    type: '@ris/file',
    name: 'RIS',
    expected: 'records from "TY  - " to "ER  - " are expected',
    keyIn: (key) => new RegExp(`^ID {2}- ${patternOf(key)}\\s*$`, 'm'),
  },
  {
    file: 'sources.json',
    type: '@csl/list+object',
    name: 'CSL-JSON',
    expected: 'a list of items, each with an id and a title, is expected',
    keyIn: (key) => new RegExp(`"id"\\s*:\\s*"?${patternOf(key)}\\b`),
  },
];

/** An item as citation-js gives it: CSL-JSON. */
interface CslItem {
  id?: string | number;
  title?: string;
  publisher?: string;
  'container-title'?: string;
  author?: { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string }[];
  URL?: string;
  DOI?: string;
  issued?: CslDate;
  accessed?: CslDate;
  keyword?: string;
  note?: string;
}

interface CslDate {
  'date-parts'?: (number | string)[][];
}

const require = createRequire(import.meta.url);

/** The works in a bibliography's text; reports what cannot be read, and ids that two entries share. */
export function bibliography(
  { type, name, expected, keyIn }: BibliographyKind,
  file: string,
  text: string,
  problems: ContentProblem[],
): BibliographyEntry[] {
  let items: CslItem[];
  try {
    items = itemsOf(type, text);
  } catch (error) {
    const { line, entry } = type === '@biblatex/text' ? faultyEntry(text) : { line: lineOf(error), entry: null };
    const what = entry === null ? `the ${name}` : `the entry "${entry}"`;
    problems.push({ file, line, message: `${what} cannot be read: ${expected}.` });
    return [];
  }
  const keys = new Map<string, string>();
  return items.flatMap((item, index) => {
    const key = String(item.id ?? '');
    const at = text.search(keyIn(key));
    const line = at < 0 ? 1 : text.slice(0, at).split('\n').length + (/^\n/.test(text.slice(at)) ? 1 : 0);
    const id = addressName(key);
    const other = keys.get(id);
    if (id === '' || other !== undefined) {
      const fault =
        id === ''
          ? `has the key "${key}"; a key with a Latin letter or digit is expected`
          : `has the key "${key}", which gives the id "${id}", as "${other}" does; keys must differ by letters or digits`;
      problems.push({ file, line, message: `entry ${index + 1} ${fault}.` });
      return [];
    }
    keys.set(id, key);
    return [{ id, key, line, ...fieldsOf(item) }];
  });
}

/** Loaded when there is a bibliography to read, since most reports have none. */
function itemsOf(type: string, text: string): CslItem[] {
  const { Cite } = require('@citation-js/core') as {
    Cite: new (data: unknown, options: { forceType: string }) => { data: CslItem[] };
  };
  require('@citation-js/plugin-bibtex');
  require('@citation-js/plugin-ris');
  // Its kind is told, since an address in place of a bibliography would be fetched.
  const data: unknown = type === '@csl/list+object' ? JSON.parse(text) : text;
  if (typeof data !== 'string' && !Array.isArray(data)) throw new Error('not a list');
  const items = new Cite(data, { forceType: type }).data;
  if (items.length === 0) throw new Error('no entry');
  return items;
}

/** The first entry of a BibTeX file that cannot be read by itself, with its line. */
function faultyEntry(text: string): { line: number; entry: string | null } {
  for (const { 0: start, 1: entry = '', index } of text.matchAll(
    /^[ \t]*@(?!string|preamble|comment)\w+\s*[{(]\s*([^\s,{}]*)/gim,
  )) {
    const next = text.slice(index + start.length).search(/^[ \t]*@\w+\s*[{(]/m);
    const end = next < 0 ? text.length : index + start.length + next;
    try {
      itemsOf('@biblatex/text', text.slice(index, end));
    } catch {
      return { line: text.slice(0, index).split('\n').length, entry };
    }
  }
  return { line: 1, entry: null };
}

/** The line that an error of JSON names. */
function lineOf(error: unknown): number {
  return Number(/\(line (\d+) /.exec((error as Error).message)?.[1] ?? 1);
}

type Fields = Omit<BibliographyEntry, 'id' | 'key' | 'line'>;

function fieldsOf(item: CslItem): Fields {
  const names = (item.author ?? []).map(({ literal, given: first, 'non-dropping-particle': particle, family }) => ({
    ...(literal === undefined ? {} : { literal }),
    family: [particle, family].filter(Boolean).join(' '),
    given: first ?? '',
  }));
  const authors = names.map(writtenName);
  const publisher = item.publisher ?? item['container-title'];
  return given({
    title: item.title,
    ...(publisher === undefined ? {} : { authors }),
    publisher: publisher ?? writers(authors.map(shownName)),
    url: item.URL ?? (item.DOI === undefined ? undefined : `https://doi.org/${item.DOI}`),
    date: dateOf(item.issued),
    accessed: dateOf(item.accessed),
    grade: /\bgrade:\s*(\w+)/.exec(`${item.keyword ?? ''}\n${item.note ?? ''}`)?.[1],
    quote: /^quote:\s*(.+)$/m.exec(item.note ?? '')?.[1],
  });
}

/** Authors where a publisher's name is wanted, in any language. */
function writers([first = '', ...others]: readonly string[]): string {
  return others.length > 1 ? `${first} et al.` : [first, ...others].join(' & ');
}

/** The fields that have a value. */
function given(fields: { [Name in keyof Fields]: Fields[Name] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0));
}

function dateOf(date: CslDate | undefined): string | undefined {
  const [parts] = date?.['date-parts'] ?? [];
  return parts?.map((part) => String(part).padStart(2, '0')).join('-');
}
