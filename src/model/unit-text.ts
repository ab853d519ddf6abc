import { numberWords } from '../words/words.ts';

/** A unit as readers write it: "USD per instance hour" for USD/(instance hour); empty for a plain ratio. */
export function unitText(unit: string): string {
  if (unit === 'ratio') return '';
  return unit.replace(/[()]/g, '').split('/').reduce(numberWords.per);
}
