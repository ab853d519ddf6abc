import { readFileSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Kept } from './kept.ts';
import { reason } from './file-bytes.ts';

const none = 'holds no picture that browsers can show; it may be damaged, or of another kind.';
const cut = 'is cut off before its end; the whole file is expected.';
const damaged = 'is damaged within; another copy of the picture is expected.';

/** How a kind of picture begins, and what is wrong with a file of it; null if nothing is. */
const kinds: readonly { is: (bytes: Buffer) => boolean; fault: (bytes: Buffer) => string | null }[] = [
  { is: (bytes) => bytes.readUInt16BE(0) === 0xffd8, fault: jpegFault },
  { is: (bytes) => bytes.readUInt32BE(0) === 0x89504e47, fault: pngFault },
  { is: (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8', fault: gifFault },
  { is: (bytes) => bytes.toString('latin1', 8, 12) === 'WEBP', fault: webpFault },
  { is: (bytes) => /^ftyp(?:avif|avis|mif1)/.test(bytes.toString('latin1', 4, 12)), fault: avifFault },
  { is: (bytes) => /<svg[\s/>]/i.test(bytes.toString('utf8')), fault: svgFault },
];
const faults = new Kept<string | null>();

/** What is wrong with a picture by what its file holds, whatever its name ends in; null if nothing is. */
export function pictureFault(path: string): string | null {
  try {
    const { size, mtimeMs } = statSync(path);
    return faults.of(path, [size, mtimeMs], () => faultIn(readFileSync(path)));
  } catch (error) {
    return `cannot be read: ${reason(error)}.`;
  }
}

function faultIn(bytes: Buffer): string | null {
  if (bytes.length === 0) return 'is an empty file; a picture is expected.';
  const head = Buffer.alloc(4096);
  bytes.copy(head);
  const kind = kinds.find(({ is }) => is(head));
  return kind ? kind.fault(bytes) : none;
}

/** Its segments say how long they are, up to the picture itself, which ends with a mark of its own. */
function jpegFault(bytes: Buffer): string | null {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return damaged;
    const mark = bytes[at + 1];
    if (mark === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) < 0 ? cut : null;
    at += mark === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return cut;
}

/** Its chunks say how long they are, and end with a sum of their bytes. */
function pngFault(bytes: Buffer): string | null {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return cut;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return damaged;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return null;
    at = end + 4;
  }
  return cut;
}

/** Its blocks follow a table of colours, each in parts that say how long they are, up to a mark for the end. */
function gifFault(bytes: Buffer): string | null {
  const afterColours = (flags: number, at: number): number => at + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterParts = (at: number): number => {
    let next = at;
    for (let length = bytes[next]; length; length = bytes[next]) next += 1 + length;
    return next + 1;
  };
  let at = afterColours(bytes[10] ?? 0, 13);
  while (at < bytes.length) {
    const mark = bytes[at];
    if (mark === 0x3b) return null;
    if (mark !== 0x21 && mark !== 0x2c) return damaged;
    at = afterParts(mark === 0x21 ? at + 2 : afterColours(bytes[at + 9] ?? 0, at + 10) + 1);
  }
  return cut;
}

function webpFault(bytes: Buffer): string | null {
  return bytes.length < 8 + bytes.readUInt32LE(4) ? cut : null;
}

/** Its boxes say how long they are; 0 means to the end, and 1 that a longer number follows. */
function avifFault(bytes: Buffer): string | null {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return null;
    const length = size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8) return damaged;
    at += length;
  }
  return at > bytes.length ? cut : null;
}

function svgFault(bytes: Buffer): string | null {
  return /<\/(?:[\w-]+:)?svg\s*>|<svg[^>]*\/>/i.test(bytes.toString('utf8')) ? null : cut;
}
