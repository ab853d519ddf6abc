import { report } from '../report.ts';

/** A day, month or year as readers of the report's language write it, the same on every machine. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date === undefined ? {} : { day: 'numeric' }),
  };
  // English dates in the order the text uses, 23 November 2026; other languages have one order of their own.
  const locale = report.file.language === 'en' ? 'en-GB' : report.file.language;
  return new Intl.DateTimeFormat(locale, fields).format(Date.UTC(year, month - 1, date ?? 1));
}
