import { dsvFormat } from 'd3-dsv';

const comma = dsvFormat(',');

/** Rows as CSV (RFC 4180), with a byte order mark, without which Excel reads UTF-8 as ANSI. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${comma.formatRow([...row])}\r\n`).join('')}`;
}

/** Prefixes text with an apostrophe if a spreadsheet would read it as a formula, a number, a date or a boolean. */
export function asText(text: string): string {
  return /^['=+\-@\t\r]|^\d[\d.,:/e -]*$|^(true|false)$/i.test(text) ? `'${text}` : text;
}

/** Removes the apostrophe that `asText` adds. */
export function fromText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** The rows of CSV saved by a spreadsheet, below a header that begins with the given names; null without such a header. */
export function csvRows(text: string, head: readonly string[]): { rows: string[][]; delimiter: string } | null {
  if (!hasBalancedQuotes(text)) return null;
  for (const delimiter of [',', ';', '\t']) {
    const { parseRows } = dsvFormat(delimiter);
    const [first = [], ...given] = parseRows(text);
    if (!head.every((name, index) => first[index]?.trim().toLowerCase() === name)) continue;
    // Where Excel expects semicolons, it keeps each comma-separated line in one cell.
    const rows = given.flatMap((row) =>
      row.length === 1 && hasBalancedQuotes(row[0] ?? '') ? parseRows(row[0] ?? '') : [row],
    );
    return { rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')), delimiter };
  }
  return null;
}

/** Whether the quotation marks in CSV are paired; in a truncated file they may not be. */
function hasBalancedQuotes(text: string): boolean {
  return text.split('"').length % 2 === 1;
}

/** A number as a cell, as text if a locale with decimal commas would read its point as a thousands separator. */
export function numberCell(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `'${text}` : text;
}

/** Parses a number from a spreadsheet; NaN for anything else, and if a comma could be either a decimal or a thousands separator. */
export function csvNumber(text: string, delimiter: string): number {
  const plain = fromText(text.trim()).replace('−', '-');
  const isAmbiguous = delimiter !== ';' && /^-?[1-9]\d{0,2},\d{3}$/.test(plain);
  return !isAmbiguous && /^-?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

/** "True" in several languages: spreadsheets translate it on saving. */
const trueWords = ['true', 'wahr', 'vrai', 'verdadero', 'verdadeiro', 'vero', 'waar'];

export function isTrueWord(text: string): boolean {
  return trueWords.includes(text.trim().toLowerCase());
}
