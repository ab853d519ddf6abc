import { wordsOf } from './words-of.ts';

/** What a record of the search index is of, in the order in which readers choose among them. */
export const recordKinds = ['section', 'finding', 'claim', 'figure', 'term', 'passage', 'source', 'number'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that a search can find. */
export interface SearchRecord {
  kind: RecordKind;
  /** Its address from the report's root, such as /the-press/#bottles. */
  address: string;
  title: string;
  text: string;
  /** A number's name in formulas, which finds it and is not shown. */
  formulaName?: string;
  /** The chapter or part of the report that it stands in; empty where it is that itself. */
  place: string;
  /** A claim's verdict, and the report's word for it. */
  verdict?: { id: string; label: string };
}

/** The words by which a record is found. */
export function wordsOfRecord({ title, text, formulaName = '' }: SearchRecord): string[] {
  return wordsOf(`${title} ${text} ${formulaName}`);
}

/** What a result says of its record besides title and text. It travels as the record's address, which is not searched. */
export type RecordAbout = Pick<SearchRecord, 'kind' | 'address' | 'place' | 'verdict'>;

export function writtenAbout({ kind, address, place, verdict }: RecordAbout): string {
  return JSON.stringify([kind, address, place, ...(verdict ? [verdict.id, verdict.label] : [])]);
}

export function readAbout(written: string): RecordAbout {
  const [kind, address, place, id, label] = JSON.parse(written) as [RecordKind, string, string, string?, string?];
  return { kind, address, place, ...(id !== undefined && label !== undefined ? { verdict: { id, label } } : {}) };
}
