import { folded } from './words-of.ts';

/** What a reader asks for, as the index can be asked. */
export interface Query {
  words: readonly string[];
  /** Whether the words must follow each other, as between quotation marks. */
  isPhrase: boolean;
}

/** The longest question that is read, in characters and in words. */
export const longest = { characters: 200, words: 12 };

const quotation = /^["„“”«»‟]([^"„“”«»‟]*)["„“”«»‟]$/u;

/** What stands between quotation marks, where a question is a phrase; else the question as it is. */
export function withoutQuotes(text: string): string {
  return text.replace(quotation, '$1');
}

/** Reads a question. Whatever is neither letter, digit nor a sign that is searched only parts words. */
export function readQuery(asked: string): Query {
  const text = asked
    .slice(0, longest.characters)
    .replace(/[\u2060\u00ad\u200b]/g, '')
    .trim();
  const isPhrase = withoutQuotes(text) !== text;
  const words = text
    .split(/[\s\-–—/]+/u)
    .map((word) =>
      folded(word)
        .replace(/[+^`|~<>=\p{So}]/gu, ' ')
        .replace(/[^\p{L}\p{N}$%€£ ]+/gu, ''),
    )
    .flatMap((word) => word.split(' '))
    .filter((word) => /[\p{L}\p{N}$%€£]/u.test(word));
  return { words: words.slice(0, longest.words), isPhrase };
}

/**
 * Sums and shares as the report writes them: "$ 3" and "3 %" become "$3" and "3%" where the report has such a word, and "€3"
 * becomes "€ 3" where it has not.
 */
export function withSigns(words: readonly string[], has: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    const both = before + word;
    const isSum = /^[$€£]$/.test(before) && /^\p{N}/u.test(word);
    const isShare = /\p{N}$/u.test(before) && word === '%';
    if ((isSum || isShare) && has(both)) joined.splice(-1, 1, both);
    else joined.push(word);
  }
  return joined.flatMap((word) => {
    const [, sign = '', number = ''] = /^([$€£])(\p{N}.*)$/u.exec(word) ?? [];
    return sign === '' || has(word) ? [word] : [sign, number];
  });
}
