import { datePatterns } from './numerals/dates.ts';
import { numberWords } from './numerals/number-words.ts';
import { westernDigits } from './numerals/western-digits.ts';
import { patternOf } from './pattern-of.ts';

/** A numeral typed by hand, and its line relative to the start of the text. */
export interface TypedNumeral {
  text: string;
  linesAfter: number;
  /** The number of a figure that is referred to: "Figure 3". */
  figure?: number;
}

/** How a report writes: its language and locale, and the things it counts. */
export interface Writing {
  language: string;
  locale: string;
  /** Words of things that count as a measure after a number in words: "chip", "bus". */
  counted: readonly string[];
}

interface Patterns {
  dates: readonly RegExp[];
  figure: RegExp | undefined;
  quantities: readonly RegExp[];
}

const inEnglish: Writing = { language: 'en', locale: 'en-US', counted: [] };
const digits = /\p{Sc}?\p{Nd}+(?:[.,٫٬’\u202f]\p{Nd}+)*(?:\s?[%‰٪％])?/gu;

const blank = (match: string): string => ' '.repeat(match.length);

const patternsByWriting = new Map<string, Patterns>();

function patternsOf(writing: Writing): Patterns {
  const key = JSON.stringify([writing.language, writing.locale, writing.counted]);
  const patterns = patternsByWriting.get(key) ?? newPatterns(writing);
  patternsByWriting.set(key, patterns);
  return patterns;
}

function newPatterns({ language, locale, counted }: Writing): Patterns {
  const dates = datePatterns(language, locale);
  const words = numberWords(language);
  if (!words) return { dates, figure: undefined, quantities: [] };
  const things = counted.map((word) => `|${patternOf(word)}${words.endings}`).join('');
  const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');
  const quantity = `(?:${words.spelled})[-\\s\u2011]${words.linking}(?:${words.units}${things})`;
  return {
    dates,
    figure: new RegExp(`(?<!\\p{L})${words.figure}\\s+(\\d+)`, 'giu'),
    quantities: [whole(quantity), ...(words.joined ? [whole(words.joined)] : [])],
  };
}

/**
 * The numerals typed by hand in a text: digits of any script and, where the language has a table of number words, spelled-out
 * quantities; except dates and allowed names.
 */
export function typedNumerals(text: string, allowed: readonly string[], writing: Writing = inEnglish): TypedNumeral[] {
  const { dates, figure, quantities } = patternsOf(writing);
  let left = westernDigits(text);
  for (const name of [...allowed].sort((a, b) => b.length - a.length)) {
    const western = westernDigits(name);
    if (!left.includes(western)) continue;
    const whole = new RegExp(`(?<![A-Za-z0-9])${patternOf(western)}(?![A-Za-z0-9])`, 'g');
    left = left.replace(whole, blank);
  }
  for (const date of dates) left = left.replace(date, blank);
  const found: { at: number; length: number; figure?: number }[] = [];
  const take = (pattern: RegExp, isFigure = false): void => {
    for (const match of left.matchAll(pattern)) {
      const place = { at: match.index, length: match[0].length };
      found.push(isFigure ? { ...place, figure: Number(match[1]) } : place);
    }
    left = left.replace(pattern, blank);
  };
  if (figure) take(figure, true);
  for (const pattern of [...quantities, digits]) take(pattern);
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, length, ...numeral }) => ({
      text: text.slice(at, at + length).trim(),
      ...numeral,
      linesAfter: text.slice(0, at).split('\n').length - 1,
    }));
}
