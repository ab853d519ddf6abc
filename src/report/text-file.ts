import { decodedAs, unicodeText } from './encodings.ts';
import { fileBytes, type FileFault } from './file-bytes.ts';

/** The text of a file, with plain line ends, or why it cannot be read. */
export function textFile(path: string): { text: string } | { fault: FileFault } {
  const read = fileBytes(path);
  return 'fault' in read ? read : decodedText(read.bytes);
}

/** UTF-8, or UTF-16 with its mark, as text with plain line ends; other encodings are refused by name. */
function decodedText(bytes: Uint8Array): { text: string } | { fault: FileFault } {
  const decoded = unicodeText(bytes);
  // Text in UTF-16 has bytes of zero, but no letters of zero.
  const zero = decoded === null ? bytes.indexOf(0) : decoded.indexOf('\0');
  if (zero >= 0) {
    const message = 'the file holds bytes that are not text; a text file saved as UTF-8 is expected.';
    return { fault: { line: lineAt(decoded ?? decodedAs('windows-1252', bytes), zero), message } };
  }
  return decoded === null ? { fault: notUtf8(bytes) } : checked(decoded);
}

function checked(decoded: string): { text: string } | { fault: FileFault } {
  const text = decoded.replace(/\r\n?/g, '\n');
  const broken = /\ufffd|[ÃÂ][\u0080-\u00bf]|â€./.exec(text);
  if (!broken) return { text };
  const before = text.slice(0, broken.index).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const message = `"${broken[0]}" is a broken letter, from a file once opened in another encoding; the letter that was meant is expected.`;
  return { fault: { ...place, message } };
}

function notUtf8(bytes: Uint8Array): FileFault {
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
  return decodedAs('windows-1252', Buffer.from(letters, 'latin1'));
}

function isUtf8(letters: string): boolean {
  return unicodeText(Buffer.from(letters, 'latin1')) !== null;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
