import type { NumberFormat } from './number-format.ts';
import { numberWords } from '../words/words.ts';

/** A unit as readers write it: "USD per instance hour" for USD/(instance hour); empty for a plain ratio. */
export function unitText(unit: string): string {
  if (unit === 'ratio') return '';
  return unit.replace(/[()]/g, '').split('/').reduce(numberWords.per);
}

/** The same beside a number; empty where the number's own words say it, as in "3 buses". */
export function unitBeside({ unit, format }: { unit: string; format: NumberFormat }): string {
  const text = unitText(unit);
  return [format.after.trim(), format.one?.trim()].includes(text) ? '' : text;
}
