/** A day, month, quarter or year as a language writes it, the same on every machine. */
export function writtenDay(day: string, { language, locale }: { language: string; locale: string }): string {
  if (day.includes('Q')) return day.replace('-', ' ');
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date === undefined ? {} : { day: 'numeric' }),
  };
  // The locale says in which digits, if it is one of the language.
  const own = new Intl.Locale(locale).language === new Intl.Locale(language).language ? locale : language;
  // English dates in the order the text uses, 23 November 2026; other languages have one order of their own.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : own, fields).format(
    Date.UTC(year, month - 1, date ?? 1),
  );
}
