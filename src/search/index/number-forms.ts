import type { SearchRecord } from '../record.ts';
import { folded, wordsOf } from '../words-of.ts';

/** Other words by which a record's numbers are asked for: "120" for $1.20, which the index knows as $120, and "15%" for "15 %". */
export function numberForms({ title, text: said }: SearchRecord): string[] {
  const text = `${title} ${said}`;
  const bare = wordsOf(text)
    .filter((word) => /\p{N}/u.test(word) && /[$%€£]/.test(word))
    .map((word) => word.replace(/[$%€£]/g, ''));
  const joined = [...folded(text).matchAll(/(\p{N}[\p{N}.,]*)\s%/gu)].map(
    ([, number = '']) => `${number.replace(/[.,]/g, '')}%`,
  );
  return [...bare, ...joined];
}
