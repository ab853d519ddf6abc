const forms = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
} as const;

/** How much of a date is written. */
export type DateForm = keyof typeof forms;

/** How exact the words of a day, month, quarter or year are. */
function formOf(words: string): DateForm | 'quarter' {
  if (words.includes('Q')) return 'quarter';
  return words.length > 7 ? 'day' : words.length > 4 ? 'month' : 'year';
}

/** A time as a year, a month or a day. English dates stand in the order that the text uses, 23 Nov 2026. */
export function dateWords(time: number, form: DateForm, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: 'UTC' }).format(time);
}

/** A day, month, quarter or year of a dataset as a figure writes it; other words as they are. */
export function periodText(words: string, language: string): string {
  const [time, form] = [dayIn(words), formOf(words)];
  if (time === null) return words;
  return form === 'quarter' ? words.replace('-', ' ') : dateWords(time, form, language);
}

const day = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/** A day, month, quarter or year as milliseconds in UTC, at its beginning; null for other words. */
export function dayIn(words: string): number | null {
  const parts = day.exec(words);
  if (!parts) return null;
  const [, year, quarter, month, date] = parts;
  const first = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2;
  const at = Date.UTC(Number(year), first - 1, Number(date ?? 1));
  return first <= 12 && new Date(at).getUTCDate() === Number(date ?? 1) ? at : null;
}
