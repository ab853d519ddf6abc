import { report } from '../report.ts';

/** A day, month, quarter or year as readers of the report's language write it, the same on every machine. */
export function dayText(day: string): string {
  if (day.includes('Q')) return day.replace('-', ' ');
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date === undefined ? {} : { day: 'numeric' }),
  };
  // English dates in the order the text uses, 23 November 2026; other languages have one order of their own.
  const { language, locale } = report.file;
  // The locale says in which digits, if it is one of the language.
  const own = new Intl.Locale(locale).language === new Intl.Locale(language).language ? locale : language;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : own, fields).format(
    Date.UTC(year, month - 1, date ?? 1),
  );
}
