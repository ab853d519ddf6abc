import { dsvFormat } from 'd3-dsv';

const comma = dsvFormat(',');

/** Rows as CSV (RFC 4180). It begins with a byte order mark, without which Excel reads UTF-8 as if it were ANSI. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${comma.formatRow([...row])}\r\n`).join('')}`;
}

/** Text with an apostrophe before it if a spreadsheet would take it for a formula, a number, a date or a truth value. */
export function asText(text: string): string {
  return /^['=+\-@\t\r]|^\d[\d.,:/e -]*$|^(true|false)$/i.test(text) ? `'${text}` : text;
}

/** Text without the apostrophe that `asText` put before it. */
export function fromText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** The rows below a head that begins with the given names, of CSV as spreadsheets save it; null if there is no such head. */
export function csvRows(text: string, head: readonly string[]): { rows: string[][]; delimiter: string } | null {
  if (!hasAllQuotes(text)) return null;
  for (const delimiter of [',', ';', '\t']) {
    const { parseRows } = dsvFormat(delimiter);
    const [first = [], ...given] = parseRows(text);
    if (!head.every((name, index) => first[index]?.trim().toLowerCase() === name)) continue;
    // Where Excel expects semicolons, it keeps each comma-separated line in one cell.
    const rows = given.flatMap((row) =>
      row.length === 1 && hasAllQuotes(row[0] ?? '') ? parseRows(row[0] ?? '') : [row],
    );
    return { rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')), delimiter };
  }
  return null;
}

/** Whether every quotation mark in CSV has its partner, as it has not in a file cut short. */
function hasAllQuotes(text: string): boolean {
  return text.split('"').length % 2 === 1;
}

/** A number as a cell: as text if its point would group thousands where decimals follow a comma. */
export function numberCell(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `'${text}` : text;
}

/** A number as spreadsheets write it; NaN for anything else, and where a comma could be a decimal sign or group thousands. */
export function csvNumber(text: string, delimiter: string): number {
  const plain = fromText(text.trim()).replace('−', '-');
  const isAmbiguous = delimiter !== ';' && /^-?[1-9]\d{0,2},\d{3}$/.test(plain);
  return !isAmbiguous && /^-?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

/** The words for "true" in the languages of common spreadsheets, which translate it when they save. */
const trueWords = ['true', 'wahr', 'vrai', 'verdadero', 'verdadeiro', 'vero', 'waar'];

export function isTrueWord(text: string): boolean {
  return trueWords.includes(text.trim().toLowerCase());
}
