import { dsvFormat } from 'd3-dsv';

/** A row of a table and the line on which it begins, counted from 1. */
export interface TableLine {
  line: number;
  cells: string[];
}

/** The text of a table as a spreadsheet saved it: UTF-8 or UTF-16, with or without its mark, or else Windows-1252. */
export function tableText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const decoded = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  if (first === 0xff && second === 0xfe) return decoded('utf-16le');
  if (first === 0xfe && second === 0xff) return decoded('utf-16be');
  // Of two bytes of a Latin letter in UTF-16 one is zero.
  if (second === 0) return decoded('utf-16le');
  if (first === 0) return decoded('utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded('windows-1252');
  }
}

/** The lines of a table whose cells are parted by commas, semicolons or tabs; lines without any value are left out. */
export function tableLines(text: string): TableLine[] {
  const plain = text.replace(/\r\n?/g, '\n');
  // A first line by which Excel is told the separator.
  const told = /^sep=(.)\n/i.exec(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  let line = told ? 2 : 1;
  return dsvFormat(told?.[1] ?? separatorOf(body))
    .parseRows(body)
    .map((cells): TableLine => {
      const at = line;
      line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0);
      return { line: at, cells: cells.map((cell) => cell.trim()) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** The separator that stands most often in the header, outside quotation marks. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
