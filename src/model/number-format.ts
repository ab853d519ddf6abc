import { formatLocale, type FormatLocaleDefinition } from 'd3-format';

/** How a number is written: `before` + (value ÷ `divide`, to `decimals` places) + `after`. */
export interface NumberFormat {
  before: string;
  after: string;
  divide: number;
  decimals: number;
  /** Whether zeros at the end of the decimals are left out. */
  trim: boolean;
}

/** What stands where a number is undefined. */
export const undefinedMark = '–';

const writers = new Map<string, (value: number) => string>();

function writer(format: NumberFormat, locale: FormatLocaleDefinition): (value: number) => string {
  const key = `${format.decimals}${format.trim}${locale.decimal}${locale.thousands}`;
  const known = writers.get(key);
  if (known) return known;
  const made = formatLocale(locale).format(`,.${format.decimals}${format.trim ? '~' : ''}f`);
  writers.set(key, made);
  return made;
}

/** A value as readers see it: with its signs and unit, a true minus, and a dash where it is undefined. */
export function formatNumber(value: number, format: NumberFormat, locale: FormatLocaleDefinition): string {
  if (!Number.isFinite(value)) return undefinedMark;
  const digits = writer(format, locale)(value / format.divide);
  const negative = digits.startsWith('−');
  return `${negative ? '−' : ''}${format.before}${negative ? digits.slice(1) : digits}${format.after}`;
}

/** A value with its sign always written, for changes. */
export function formatChange(value: number, format: NumberFormat, locale: FormatLocaleDefinition): string {
  const text = formatNumber(value, format, locale);
  return value > 0 && Number.isFinite(value) ? `+${text}` : text;
}

/** The value as a number field shows it: in the format's own unit, without signs, separators or rounding noise. */
export function fieldValue(value: number, format: NumberFormat): string {
  return String(Number((value / format.divide).toPrecision(12)));
}
