import { formatLocale, type FormatLocaleDefinition } from 'd3-format';

/** How a number is written: `before` + (value ÷ `divide`, to `decimals` places) + `after`. */
export interface NumberFormat {
  before: string;
  after: string;
  /** Instead of `after` where the number is written as 1: " bus" beside " buses". */
  one?: string | undefined;
  divide: number;
  decimals: number;
  /** Whether trailing zeros are dropped. */
  trim: boolean;
}

/** Shown in place of an undefined number. */
export const undefinedMark = '–';

type Writer = (value: number) => string;
const writers = new WeakMap<FormatLocaleDefinition, Map<string, Writer>>();

function writer(specifier: string, locale: FormatLocaleDefinition): Writer {
  const known = writers.get(locale) ?? new Map<string, Writer>();
  const write = known.get(specifier) ?? formatLocale(locale).format(specifier);
  writers.set(locale, known.set(specifier, write));
  return write;
}

/** A value as readers see it: with its signs and unit, a true minus, and a dash where it is undefined. */
export function formatNumber(value: number, format: NumberFormat, locale: FormatLocaleDefinition): string {
  const shown = value / format.divide;
  if (!Number.isFinite(shown)) return undefinedMark;
  const digits = writer(`,.${format.decimals}${format.trim ? '~' : ''}f`, locale)(shown);
  const negative = digits.startsWith('−');
  const bare = negative ? digits.slice(1) : digits;
  const after = bare === writer(',.0f', locale)(1) ? (format.one ?? format.after) : format.after;
  return `${negative ? '−' : ''}${format.before}${bare}${after}`;
}

/** A value with its sign always written, for changes. */
export function formatChange(value: number, format: NumberFormat, locale: FormatLocaleDefinition): string {
  const text = formatNumber(value, format, locale);
  const seen = text !== undefinedMark && text !== formatNumber(0, format, locale);
  return value > 0 && seen ? `+${text}` : text;
}

/** A difference between two values, with its sign. Percentages differ by points: from 80% to 88% is +8 points. */
export function formatDifference(value: number, format: NumberFormat, locale: FormatLocaleDefinition): string {
  if (!format.after.includes('%')) return formatChange(value, format, locale);
  const text = formatChange(value, { ...format, after: format.after.replace(/\s*%/, ' points') }, locale);
  return text.replace(/^([+−]1) points/, '$1 point');
}

/** A number without a format of its own, such as a factor in a formula, with all its digits. */
export function formatPlain(value: number, locale: FormatLocaleDefinition): string {
  return writer(',.12~r', locale)(value);
}

/** Whether what a format counts is said by a noun after the number, as in "3 buses" but not in "$3", "3%" or "3 kg". */
function isNoun({ before, after, one }: NumberFormat): boolean {
  return before === '' && one !== undefined && one !== after;
}

/** The same for a number beside another with the same noun, which says it for both: "from 3 to 10 buses". */
export function withoutNoun(format: NumberFormat): NumberFormat {
  return isNoun(format) ? { ...format, after: '', one: '' } : format;
}
