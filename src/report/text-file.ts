import { readFileSync, statSync } from 'node:fs';
import type { ContentProblem } from './content-problem.ts';

const megabyte = 1_000_000;
const largest = 5 * megabyte;

type Fault = Omit<ContentProblem, 'file'>;

/** The text of a file, with plain line ends, or why it cannot be read. */
export function textFile(path: string): { text: string } | { fault: Fault } {
  let bytes: Buffer;
  try {
    const about = statSync(path);
    if (about.isDirectory()) return { fault: { message: 'this is a folder; a file is expected.' } };
    if (about.size > largest) {
      const size = (about.size / megabyte).toFixed(1);
      return { fault: { message: `the file has ${size} MB; at most ${largest / megabyte} MB is expected.` } };
    }
    bytes = readFileSync(path);
  } catch (error) {
    return { fault: { message: `the file cannot be read: ${reason(error)}.` } };
  }
  return decodedText(bytes);
}

/** Why the system refuses a file or folder, in plain words. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    ENOENT: 'it is a link to a file that does not exist',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    ELOOP: 'it is a link that leads back to itself',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a folder is expected, and a file of that name is in the way',
    EEXIST: 'a file of that name is in the way',
  };
  return words[code] ?? message;
}

/** UTF-8, or UTF-16 with its mark, as text with plain line ends; other encodings are refused by name. */
export function decodedText(bytes: Uint8Array): { text: string } | { fault: Fault } {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (wide) return checked(new TextDecoder(wide).decode(bytes));
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const line = lineAt(bytes, zero);
    return {
      fault: { line, message: 'the file holds bytes that are not text; a text file saved as UTF-8 is expected.' },
    };
  }
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { fault: notUtf8(bytes) };
  }
}

function checked(decoded: string): { text: string } | { fault: Fault } {
  const text = decoded.replace(/\r\n?/g, '\n');
  const broken = /\ufffd|[ÃÂ][\u0080-\u00bf]|â€./.exec(text);
  if (!broken) return { text };
  const before = text.slice(0, broken.index).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const message = `"${broken[0]}" is a broken letter, from a file once opened in another encoding; the letter that was meant is expected.`;
  return { fault: { ...place, message } };
}

function notUtf8(bytes: Uint8Array): Fault {
  // One letter a byte.
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  const index = lines.findIndex((line) => !isUtf8(line));
  const text = lines[index] ?? '';
  const word = text.split(/\s+/).find((part) => !isUtf8(part)) ?? text;
  const message =
    `the file is not saved as UTF-8 (this line holds "${asWindows(word.slice(0, 40))}", in Windows-1252 or Latin-1); ` +
    'save it as UTF-8.';
  return { line: index + 1, column: text.search(/[\u0080-\u00ff]/) + 1, message, source: asWindows(text) };
}

function asWindows(letters: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(letters, 'latin1'));
}

function isUtf8(letters: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(letters, 'latin1'));
    return true;
  } catch {
    return false;
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) if (bytes[index] === 10) line += 1;
  return line;
}
