import { patternOf } from '../pattern-of.ts';
import { numberWords } from './number-words.ts';

const year = '(?:19|20)\\d\\d';
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long' },
  { month: 'long', year: 'numeric' },
];
const notWithin = '[\\d\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}]';

/** Dates and years as a language writes them, over text whose digits are Western. */
export function datePatterns(language: string, locale: string): RegExp[] {
  const words = numberWords(language);
  const between = words?.between ? `|\\s(?:${words.between})\\s` : '';
  const day = `\\d{1,2}(?:\\.?(?:\\s?[-–]\\s?${between})\\d{1,2})?`;
  const written = new Set<string>();
  // English dates are written in two ways within one text: a quotation keeps its own.
  const english = new Intl.Locale(language).language === 'en' ? ['en-GB', 'en-US'] : [];
  for (const tag of new Set([language, locale, ...english]))
    for (const style of styles) for (let month = 0; month < 12; month++) written.add(pattern(tag, style, month, day));
  const sign = '[\\p{Sc}%‰٪％](?!\\s?\\d)';
  const amount = `\\s?(?:${sign}|(?:${words?.amounts ?? '(?!)'})(?!${notWithin}|-))`;
  const bareYear = `(?<!\\p{Sc}[\u00a0\u202f]?)${year}(?!${amount})`;
  const longestFirst = [...written].sort((a, b) => b.length - a.length);
  const whole = (source: string): RegExp => new RegExp(`(?<!${notWithin})(?:${source})(?!${notWithin})`, 'gu');
  return [whole(longestFirst.join('|')), whole(`${bareYear}(?:${words?.decade ?? '(?!)'})?(?:/\\d\\d)?`)];
}

function pattern(tag: string, style: Intl.DateTimeFormatOptions, month: number, day: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    ...style,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return format
    .formatToParts(new Date(Date.UTC(2026, month, 3)))
    .map(({ type, value }) => {
      if (type === 'day') return day;
      if (type === 'year') return year;
      if (type === 'month' && /^\d+$/.test(value)) return '\\d{1,2}';
      return patternOf(value).replace(/\s+/g, '\\s');
    })
    .join('');
}
