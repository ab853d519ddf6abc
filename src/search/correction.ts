import { distance } from 'fastest-levenshtein';

/** Endings that a stemmer takes off in the languages whose words the engine speaks. */
const endings = new Set(
  ',s,es,d,ed,ing,ings,er,ers,or,ors,ly,y,ies,e,n,en,em,ern,in,innen,nen,al,ung,ungen,te,ten,t,st'.split(','),
);

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether a word is one of the report's, one that begins so, or one that differs in its ending alone. */
export function isKnown(word: string, words: readonly string[]): boolean {
  return words.some((own) => {
    if (own.startsWith(word)) return true;
    const length = shared(word, own);
    return length >= 3 && endings.has(word.slice(length)) && endings.has(own.slice(length));
  });
}

const sorted = (word: string): string => [...word].sort().join('');

/** How far a word may be from the one that was meant: one slip in a short word, two in a longer one. */
const farthest = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

/** How many slips lie between two words. Two letters changed about are one. */
function slips(word: string, own: string): number {
  const apart = distance(word, own);
  return apart === 2 && word.length === own.length && sorted(word) === sorted(own) ? 1 : apart;
}

/** The word of the report that a reader most likely meant; of two equally near, the commoner, which stands first. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  // A number that is not there is not a slip of another.
  if (/\p{N}/u.test(word)) return undefined;
  let best: string | undefined;
  let fewest = farthest(word) + 1;
  for (const own of words) {
    if (own.length < 4 || Math.abs(own.length - word.length) >= fewest) continue;
    const apart = slips(word, own);
    if (apart < fewest) [best, fewest] = [own, apart];
  }
  return best;
}
