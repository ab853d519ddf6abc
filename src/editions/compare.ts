import type { EditionRecord } from '../report/edition-record.ts';
import { changedSentences, type ChangedSentence } from './changed-text.ts';

type Verdict = EditionRecord['claims'][number]['verdict'];

/** A claim whose verdict is another now; null for a claim that one of the two editions does not have. */
export interface ChangedVerdict {
  claim: string;
  quote: string;
  from: Verdict | null;
  to: Verdict | null;
}

export interface ChangedNumber {
  name: string;
  label: string;
  from: string;
  to: string;
}

/** The sentences of a chapter that changed; `is` says whether the chapter itself is new or gone. */
export interface ChangedChapter {
  id: string;
  title: string;
  is: 'kept' | 'new' | 'gone';
  sentences: ChangedSentence[];
}

/** What changed from one edition to another. */
export interface EditionChanges {
  verdicts: ChangedVerdict[];
  findings: { claim: string; quote: string; sentences: ChangedSentence[] }[];
  numbers: ChangedNumber[];
  /** How many numbers only one of the editions has. */
  newNumbers: number;
  goneNumbers: number;
  chapters: ChangedChapter[];
}

/** Compares two editions: claims and numbers by their names, prose sentence by sentence. */
export function compareEditions(before: EditionRecord, after: EditionRecord): EditionChanges {
  const [was, now] = [byName(before.numbers), byName(after.numbers)];
  return {
    verdicts: changedVerdicts(before, after),
    findings: changedFindings(before, after),
    numbers: after.numbers.flatMap(({ name, label, text }) => {
      const from = was.get(name)?.text;
      return from === undefined || from === text ? [] : [{ name, label, from, to: text }];
    }),
    newNumbers: after.numbers.filter(({ name }) => !was.has(name)).length,
    goneNumbers: before.numbers.filter(({ name }) => !now.has(name)).length,
    chapters: changedChapters(before, after),
  };
}

function byName<Item extends { name: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function changedVerdicts(before: EditionRecord, after: EditionRecord): ChangedVerdict[] {
  const [was, now] = [byId(before.claims), byId(after.claims)];
  const changed = after.claims.flatMap(({ id, quote, verdict }): ChangedVerdict[] => {
    const from = was.get(id)?.verdict ?? null;
    return from === verdict ? [] : [{ claim: id, quote, from, to: verdict }];
  });
  const gone = before.claims.filter(({ id }) => !now.has(id));
  return [...changed, ...gone.map(({ id, quote, verdict }) => ({ claim: id, quote, from: verdict, to: null }))];
}

function changedFindings(before: EditionRecord, after: EditionRecord): EditionChanges['findings'] {
  const was = byId(before.claims);
  return after.claims.flatMap(({ id, quote, finding }) => {
    const former = was.get(id)?.finding;
    if (former === undefined || former === finding) return [];
    const split = (text: string): string[] =>
      [...new Intl.Segmenter(after.language, { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
        segment.trim(),
      );
    return [{ claim: id, quote, sentences: changedSentences(split(former), split(finding), after.language) }];
  });
}

function changedChapters(before: EditionRecord, after: EditionRecord): ChangedChapter[] {
  const [was, now] = [byId(before.chapters), byId(after.chapters)];
  const changed = after.chapters.flatMap(({ id, title, sentences }): ChangedChapter[] => {
    const former = was.get(id);
    if (!former) return [{ id, title, is: 'new', sentences: [] }];
    const differing = changedSentences(former.sentences, sentences, after.language);
    return differing.length === 0 ? [] : [{ id, title, is: 'kept', sentences: differing }];
  });
  const gone = before.chapters.filter(({ id }) => !now.has(id));
  return [...changed, ...gone.map(({ id, title }) => ({ id, title, is: 'gone' as const, sentences: [] }))];
}
