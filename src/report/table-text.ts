import { dsvFormat } from 'd3-dsv';
import { decodedAs, unicodeText } from './encodings.ts';

/** A row of a table and the line on which it begins, counted from 1. */
export interface TableLine {
  line: number;
  cells: string[];
}

/** A table's rows that hold a value, and where a cell stands. */
export interface TableText {
  rows: TableLine[];
  /** The line of a row's cell, its column, both counted from 1, and the line's text. */
  placeOf: (row: TableLine, cell: number) => { line: number; column: number; source: string };
}

/** The text of a table as a spreadsheet saved it: UTF-8 or UTF-16, with or without its mark, or else Windows-1252. */
export function tableText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Of two bytes of a Latin letter in UTF-16 one is zero.
  if (second === 0) return decodedAs('utf-16le', bytes);
  if (first === 0) return decodedAs('utf-16be', bytes);
  return unicodeText(bytes) ?? decodedAs('windows-1252', bytes);
}

/** The rows of a table whose cells are parted by commas, semicolons or tabs; those without any value are left out. */
export function tableIn(text: string): TableText {
  const plain = text.replace(/\r\n?/g, '\n');
  // A first line by which Excel is told the separator.
  const told = /^sep=(.)\n/i.exec(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  const separator = told?.[1] ?? separatorOf(body);
  let line = told ? 2 : 1;
  const rows = dsvFormat(separator)
    .parseRows(body)
    .map((cells): TableLine => {
      const at = line;
      line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0);
      return { line: at, cells: cells.map((cell) => cell.trim()) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const lines = plain.split('\n');
  return { rows, placeOf: (row, cell) => placeOf(lines, separator, row, cell) };
}

/** Separators and line breaks within quotation marks are part of a cell. */
function placeOf(
  lines: readonly string[],
  separator: string,
  { line: first }: TableLine,
  cell: number,
): { line: number; column: number; source: string } {
  let [line, column, left, isQuoted] = [first, 0, cell, false];
  const text = (): string => lines[line - 1] ?? '';
  while (left > 0 && line <= lines.length) {
    const sign = text()[column];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === separator && !isQuoted) left -= 1;
    column += 1;
    if (sign === undefined) [line, column] = [line + 1, 0];
  }
  const blank = text().slice(column).search(/[^ ]/);
  return { line, column: column + Math.max(blank, 0) + 1, source: text() };
}

/** The separator that stands most often in the header, outside quotation marks. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
