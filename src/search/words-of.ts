/** Characters besides letters and digits that are searched: a sum of money is found by its sign. */
export const signs = '$%€£';

/** A text without the difference of case and accents, as the index compares it. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const unsearched = /[^\p{L}\p{N}$%€£]+/u;

/** The words of a text as the index has them: folded, without punctuation, and the parts of those with hyphens. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .flatMap((chunk) => {
      const parts = chunk.split(unsearched).filter(Boolean);
      if (parts.length < 2) return parts;
      return [parts.join(''), ...parts.filter((part) => /\p{L}/u.test(part))];
    });
}

/** Which part of the vocabulary a word is in. The name is one of a file, in small letters for any host. */
export function shardOf(word: string): string {
  const [first = ''] = word;
  if (/[a-z]/.test(first)) return first;
  return /\p{N}/u.test(first) ? '0' : `x${(first.codePointAt(0) ?? 0).toString(16)}`;
}
