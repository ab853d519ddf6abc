import { listWords } from './list.ts';

function joined(parts: readonly string[], pair: (before: string, after: string) => string): string {
  return parts.length === 0 ? '' : parts.reduce((before, after) => pair(before, after));
}

/** A list with the language's commas. */
export function withCommas(parts: readonly string[]): string {
  return joined(parts, listWords.commas);
}

/** A list with the language's semicolons, for parts that hold commas. */
export function withSemicolons(parts: readonly string[]): string {
  return joined(parts, listWords.semicolons);
}

/** A list with commas, and the language's "and" before the last. */
export function withAnd(parts: readonly string[]): string {
  return joined(
    [withCommas(parts.slice(0, -1)), ...parts.slice(-1)].filter((part) => part !== ''),
    listWords.and,
  );
}

/** Sentences one after another; empty ones are left out. */
export function sentences(parts: readonly string[]): string {
  return joined(
    parts.filter((part) => part !== ''),
    listWords.sentences,
  );
}
