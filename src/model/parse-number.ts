import type { FormatLocaleDefinition } from 'd3-format';
import type { NumberFormat } from './number-format.ts';

/** The parts of a format that parsing uses. */
type Unit = Pick<NumberFormat, 'before' | 'after' | 'one' | 'divide'>;

/**
 * Parses a number in a locale, with or without the signs and words of its format, and returns it in its own unit:
 * "−10%", "(10)" and "-10" are all −0.1 if the format is a percentage. Separators must be where the locale puts them, so
 * text in another locale ("1,5" where the comma separates thousands) gives null, as does anything unreadable.
 * A number too large to represent is infinite.
 */
export function parseNumber(
  text: string,
  { before, after, one = '', divide }: Unit,
  locale: FormatLocaleDefinition,
): number | null {
  const words = unitWords(`${before} ${after} ${one}`);
  const bare = withoutWords(asciiDigits(plainText(text), locale), words);
  const inBrackets = /^\((.*)\)$/.exec(bare)?.[1];
  const sign = inBrackets === undefined ? (/^[-+]/.exec(bare)?.[0] ?? '') : '-';
  const unsigned = withoutWords(inBrackets ?? bare.slice(sign.length), words);
  const digits = plainDigits(unsigned, locale);
  if (digits === null) return null;
  const value = withoutNoise(Number(digits) * divide);
  return sign === '-' ? 0 - value : value;
}

/** Removes the rounding error of binary arithmetic: 35 × 0.01 is 0.35, not 0.35000000000000003. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/** Lower-cases text, normalizes its spaces, minus signs and apostrophes, and removes invisible characters. */
function plainText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
}

function asciiDigits(text: string, { numerals = [] }: FormatLocaleDefinition): string {
  return numerals.reduce((rest, numeral, digit) => rest.replaceAll(numeral, String(digit)), text).trim();
}

/** The currency signs, percent signs and words of a unit, separately: readers may type any of them. */
function unitWords(unit: string): string[] {
  return plainText(unit).match(/%|\p{Sc}|[^\s%\p{Sc}]+/gu) ?? [];
}

/** Strips words from both ends of a text and removes them from `words`: each may appear once. */
function withoutWords(text: string, words: string[]): string {
  let rest = text.trim();
  const take = (word: string, left: string): void => {
    words.splice(words.indexOf(word), 1);
    rest = left.trim();
  };
  for (const word of [...words]) if (rest.startsWith(word)) take(word, rest.slice(word.length));
  for (const word of [...words].reverse()) if (rest.endsWith(word)) take(word, rest.slice(0, -word.length));
  return rest;
}

/** A number as JavaScript writes it; null for text that is not an unsigned number in this locale. */
function plainDigits(text: string, locale: FormatLocaleDefinition): string | null {
  const [, mantissa = '', exponent = ''] = /^(.*?)(e[-+]?\d{1,3})?$/.exec(text) ?? [];
  const [whole = '', fraction = '', ...more] = mantissa.split(plainText(locale.decimal));
  const digits = withoutSeparators(whole, locale);
  if (digits === null || more.length > 0 || !/^\d*$/.test(fraction) || digits + fraction === '') return null;
  return `${digits}.${fraction}${exponent}`;
}

/** Digits without thousands separators: the locale's own, or a space; null where one is out of place. */
function withoutSeparators(whole: string, { thousands, grouping }: FormatLocaleDefinition): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const separator = whole.includes(' ') ? ' ' : plainText(thousands);
  const [last = '', ...others] = whole.split(separator).reverse();
  const first = others.pop() ?? '';
  const sizeAt = (place: number): number => grouping[place % grouping.length] ?? NaN;
  const isGrouped =
    [last, ...others].every((group, place) => /^\d+$/.test(group) && group.length === sizeAt(place)) &&
    /^[1-9]\d*$/.test(first) &&
    first.length <= sizeAt(others.length + 1);
  return isGrouped ? [first, ...others.reverse(), last].join('') : null;
}
