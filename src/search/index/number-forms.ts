import type { SearchRecord } from '../record.ts';
import { folded, wordsOf } from '../words-of.ts';

/**
 * Other words by which a record's sums and shares are asked for: "120" for $1.20, which the index knows as $120, "15%" for
 * "15 %", and both ends of "20–30%".
 */
export function numberForms({ title, text }: SearchRecord): string[] {
  const known = new Set(wordsOf(`${title} ${text}`));
  const chunks = folded(`${title} ${text}`)
    .replace(/(\p{N})\s+%/gu, '$1%')
    .split(/\s+/)
    .filter((chunk) => /[$%€£]/.test(chunk));
  const forms = chunks.flatMap((chunk) =>
    [...chunk.matchAll(/(\p{N}[\p{N}.,]*)(%?)/gu)].flatMap(([, number = '', sign]) => {
      const digits = number.replace(/[.,]/g, '');
      return sign ? [digits, `${digits}%`] : [digits];
    }),
  );
  return [...new Set(forms)].filter((form) => !known.has(form));
}
