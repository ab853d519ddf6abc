import { isKnown, nearest } from './correction.ts';
import { readQuery, withSigns } from './query.ts';
import { readAbout, recordKinds, type RecordAbout, type RecordKind } from './record.ts';
import { shardOf } from './words-of.ts';

/** What of Pagefind's answers is used. */
export interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ raw_url: string; meta: Record<string, string>; excerpt: string }>;
}

export interface PagefindAnswer {
  results: PagefindResult[];
  /** How many records of each kind answer, whatever kind is asked for. */
  totalFilters: Record<string, Record<string, number>>;
}

/** Pagefind, as its module opens an index. */
export interface Pagefind {
  /** Reads the list of kinds; answers count by kind only once it is there. */
  filters: () => Promise<unknown>;
  search: (words: string, options?: { filters?: Record<string, string> }) => Promise<PagefindAnswer>;
  /** Reads the parts of the index that a search for these words needs. */
  preload: (words: string) => Promise<unknown>;
}

/**
 * How Pagefind ranks. A title counts by its weight in the text, not a second time for being one; names in formulas come last;
 * and being short counts for little, or the rows of tables would stand before chapters.
 */
export const ranking = { metaWeights: { title: 0.5, parts: 0.5, formula: 0.1 }, pageLength: 0.1 };

/** One result, as it is shown. */
export interface Result {
  about: RecordAbout;
  title: string;
  /** The words around what was found, escaped but for Pagefind's `<mark>`. */
  excerpt: string;
}

/** What a question found. */
export interface Found {
  count: number;
  counts: Partial<Record<RecordKind, number>>;
  /** Reads the texts of some results, in order, each as soon as it can. */
  read: (from: number, to: number) => Promise<Result>[];
  /** The words that were searched for. */
  words: readonly string[];
  /** What had to be done to find these: nothing, mend a slip, take what comes closest, or do without some words. */
  by: 'words' | 'correction' | 'nearness' | 'someWords';
}

export interface AskedFor {
  text: string;
  kind?: RecordKind | undefined;
  /** Whether a reader insists on the words as typed. */
  isLiteral?: boolean;
}

/** The index of a report: Pagefind, and the report's words, of which a question reads those that begin as its own do. */
export class ReportIndex {
  readonly #pagefind: Pagefind;
  readonly #wordsIn: (shard: string) => Promise<readonly string[]>;

  constructor(pagefind: Pagefind, wordsIn: (shard: string) => Promise<readonly string[]>) {
    this.#pagefind = pagefind;
    this.#wordsIn = wordsIn;
  }

  /** Answers a question; undefined where it has no word to search for. */
  async answer({ text, kind, isLiteral = false }: AskedFor): Promise<Found | undefined> {
    const query = readQuery(text);
    if (query.words.length === 0) return undefined;
    // Most words are in the report as they are typed: what they need is read beside its vocabulary.
    const [lists] = await Promise.all([
      this.#vocabularyOf(query.words),
      this.#pagefind.filters(),
      this.#pagefind.preload(query.words.join(' ')),
    ]);
    if (query.isPhrase) return this.#find(query.words, { kind, isPhrase: true });
    const listOf = (word: string): readonly string[] => lists.get(shardOf(word)) ?? [];
    const words = withSigns(query.words, (word) => listOf(word).includes(word));
    const strange = words.filter((word) => listOf(word).length > 0 && !isKnown(word, listOf(word)));
    const mend = (word: string): string => nearest(word, listOf(word)) ?? word;
    const likely = isLiteral ? words : words.map((word) => (strange.includes(word) ? mend(word) : word));
    const found = await this.#findMended(likely, words, kind);
    if (isAny(found))
      return found.by === 'words' && strange.length > 0 && !isLiteral ? { ...found, by: 'nearness' } : found;
    // A slip may look like another ending of a word: "presing" of "press".
    const bolder = words.map((word) => (listOf(word).includes(word) ? word : mend(word)));
    const again = isLiteral ? found : await this.#findMended(bolder, words, kind);
    if (isAny(again)) return again;
    return words.length > 1 ? this.#findSome(likely, kind) : found;
  }

  async #findMended(asked: readonly string[], typed: readonly string[], kind: RecordKind | undefined): Promise<Found> {
    const found = await this.#find(asked, { kind });
    return asked.join(' ') === typed.join(' ') ? found : { ...found, by: 'correction' };
  }

  async #vocabularyOf(words: readonly string[]): Promise<Map<string, readonly string[]>> {
    const shards = [...new Set(words.map(shardOf))];
    return new Map(await Promise.all(shards.map(async (shard) => [shard, await this.#wordsIn(shard)] as const)));
  }

  async #find(
    words: readonly string[],
    { kind, isPhrase = false }: { kind: RecordKind | undefined; isPhrase?: boolean },
  ): Promise<Found> {
    const text = isPhrase ? `"${words.join(' ')}"` : words.join(' ');
    const { results, totalFilters } = await this.#pagefind.search(text, kind ? { filters: { kind } } : {});
    const counts = isPhrase ? await this.#countsOf(text) : (totalFilters['kind'] ?? {});
    return { ...asFound(results, words), counts: countsIn(counts), by: 'words' };
  }

  /** How many records of each kind hold a phrase: Pagefind itself counts those that hold its words. */
  async #countsOf(phrase: string): Promise<Record<string, number>> {
    const answers = await Promise.all(
      recordKinds.map(async (kind) => [
        kind,
        (await this.#pagefind.search(phrase, { filters: { kind } })).results.length,
      ]),
    );
    return Object.fromEntries(answers) as Record<string, number>;
  }

  /** What holds the most of several words that nothing holds all of. */
  async #findSome(words: readonly string[], asked: RecordKind | undefined): Promise<Found> {
    const searches = words.flatMap((word) => recordKinds.map((kind) => ({ word, kind })));
    const answers = await Promise.all(
      searches.map(async ({ word, kind }) => {
        const { results } = await this.#pagefind.search(word, { filters: { kind } });
        return results.map((result) => ({ result, kind }));
      }),
    );
    const held = new Map<string, { result: PagefindResult; kind: RecordKind; words: number; score: number }>();
    for (const { result, kind } of answers.flat()) {
      const { words: count, score } = held.get(result.id) ?? { words: 0, score: 0 };
      held.set(result.id, { result, kind, words: count + 1, score: score + result.score });
    }
    const ordered = [...held.values()].sort((a, b) => b.words - a.words || b.score - a.score);
    const counts: Found['counts'] = {};
    for (const { kind } of ordered) counts[kind] = (counts[kind] ?? 0) + 1;
    const shown = ordered.filter(({ kind }) => asked === undefined || kind === asked).map(({ result }) => result);
    return { ...asFound(shown, words), counts, by: 'someWords' };
  }
}

/** Whether anything was found, be it of another kind than the one asked for. */
function isAny({ count, counts }: Found): boolean {
  return count > 0 || Object.keys(counts).length > 0;
}

function asFound(
  results: readonly PagefindResult[],
  words: readonly string[],
): Pick<Found, 'count' | 'read' | 'words'> {
  return {
    count: results.length,
    words,
    read: (from, to) =>
      results.slice(from, to).map(async ({ data }): Promise<Result> => {
        const { raw_url: about, meta, excerpt } = await data();
        const title = meta['title'] ?? '';
        return { about: readAbout(about), title, excerpt: withoutTitle(excerpt, title) };
      }),
  };
}

function countsIn(counts: Record<string, number>): Found['counts'] {
  const some = recordKinds.map((kind) => [kind, counts[kind] ?? 0] as const).filter(([, count]) => count > 0);
  return Object.fromEntries(some);
}

/** An excerpt that begins with the record's title, or within it, without what it has of it. */
function withoutTitle(excerpt: string, title: string): string {
  const words = title.replaceAll('<', '&lt;').replaceAll('>', '&gt;').split(' ');
  // One word may as well begin another sentence.
  for (let from = 0; from === 0 || from < words.length - 1; from += 1) {
    const rest = after(excerpt, words.slice(from).join(' '));
    if (rest !== undefined) return rest.replace(/^[.…]?(<\/mark>)?[.…]?\s*/, '');
  }
  return excerpt;
}

/** What follows some words with which a text begins, whatever is marked in it; undefined where it begins otherwise. */
function after(text: string, words: string): string | undefined {
  let rest = text;
  let at = 0;
  while (at < words.length) {
    const mark = /^<\/?mark>/.exec(rest)?.[0];
    if (mark !== undefined) rest = rest.slice(mark.length);
    else if (rest[0] === words[at]) [rest, at] = [rest.slice(1), at + 1];
    else return undefined;
  }
  return rest;
}
