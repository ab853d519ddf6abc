import { difference, type Step } from './difference.ts';

/** A run of words within a sentence: in both editions, or in one of them. */
export interface Run {
  kind: Step<string>['kind'];
  text: string;
}

/** A sentence that is new, is gone, or has other words: then with the words of both. */
export type ChangedSentence = Run[];

/** Two sentences with fewer of their words in common than this are two, and not one reworded. */
const leastCommon = 0.4;
/** How many new sentences are looked through for the one that a sentence has become. */
const farthest = 8;

/** The sentences that differ between two texts, in order. */
export function changedSentences(
  before: readonly string[],
  after: readonly string[],
  language: string,
): ChangedSentence[] {
  const changed: ChangedSentence[] = [];
  let was: string[] = [];
  let now: string[] = [];
  const settle = (): void => {
    changed.push(...reworded(was, now, language));
    [was, now] = [[], []];
  };
  for (const { kind, item } of difference(before, after)) {
    if (kind === 'was') was.push(item);
    else if (kind === 'now') now.push(item);
    else settle();
  }
  settle();
  return changed;
}

/** Pairs each sentence that is gone with the first of the new ones, from the last pair on, that has its words. */
function reworded(was: readonly string[], now: readonly string[], language: string): ChangedSentence[] {
  const changed: ChangedSentence[] = [];
  let next = 0;
  for (const gone of was) {
    const runs = now.slice(next, next + farthest).map((sentence) => wordRuns(gone, sentence, language));
    const match = runs.findIndex((run) => commonShare(run) >= leastCommon);
    if (match < 0) {
      changed.push([{ kind: 'was', text: gone }]);
      continue;
    }
    for (const text of now.slice(next, next + match)) changed.push([{ kind: 'now', text }]);
    changed.push(runs[match] ?? []);
    next += match + 1;
  }
  for (const text of now.slice(next)) changed.push([{ kind: 'now', text }]);
  return changed;
}

function wordRuns(before: string, after: string, language: string): Run[] {
  const runs: Run[] = [];
  for (const { kind, item } of difference(words(before, language), words(after, language))) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += item;
    else runs.push({ kind, text: item });
  }
  return runs;
}

/** Words with the space after them, so that single spaces are no words in common. */
function words(sentence: string, language: string): string[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)) {
    if (segment.trim() === '' && parts.length > 0) parts[parts.length - 1] += segment;
    else parts.push(segment);
  }
  return parts;
}

function commonShare(runs: readonly Run[]): number {
  const length = (...kinds: Run['kind'][]): number =>
    runs.reduce((sum, { kind, text }) => (kinds.includes(kind) ? sum + text.length : sum), 0);
  return length('same') / Math.max(length('same', 'was'), length('same', 'now'), 1);
}
