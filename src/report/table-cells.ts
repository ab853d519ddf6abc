import type { FormatLocaleDefinition } from 'd3-format';
import { parseNumber } from '../model/parse-number.ts';
import { date as dateSchema } from './schema/parts.ts';

/** How a table writes numbers and days. */
export interface TableLocale {
  name: string;
  numbers: FormatLocaleDefinition;
}

/** A cell as a number: a percentage by its sign, an amount with or without a currency's; null where it is none. */
export function cellNumber(cell: string, { numbers }: TableLocale): number | null {
  const isPercent = /%\s*$/.test(cell);
  const signs = (cell.match(/\p{Sc}/gu) ?? []).join(' ');
  const value = parseNumber(
    cell,
    { before: signs, after: isPercent ? '%' : '', divide: isPercent ? 0.01 : 1 },
    numbers,
  );
  return value !== null && Number.isFinite(value) ? value : null;
}

/** A cell as 2026-04-30, 2026-04, 2026-Q2 or 2026, from that or from a day as the locale writes it; null where it is none. */
export function cellDate(cell: string, { name }: TableLocale): string | null {
  const day = cell.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  if (isPeriod(day)) return day;
  const numbers = /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})$/.exec(day);
  if (!numbers) return null;
  const [, first = '', , second = '', third = ''] = numbers;
  const order = dayOrder(name);
  const part = (kind: string): string => [first, second, third][order.indexOf(kind)] ?? '';
  const made = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  return dateSchema.safeParse(made).success && made.length === 10 ? made : null;
}

/** Whether a text is a day, month, quarter or year as datasets keep them: 2026-04-30, 2026-04, 2026-Q2, 2026. */
export function isPeriod(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text) || dateSchema.safeParse(text).success;
}

/** A day as the locale writes it, for messages. */
export function exampleDay({ name }: TableLocale): string {
  return new Intl.DateTimeFormat(name, { timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 3, 30)));
}

function dayOrder(locale: string): string[] {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2026, 3, 30)))
    .map(({ type }) => type)
    .filter((type) => ['year', 'month', 'day'].includes(type));
}
