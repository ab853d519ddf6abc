import { closeSync, openSync, readSync } from 'node:fs';

const signs: readonly [name: string, is: (head: Buffer) => boolean][] = [
  ['JPEG', (head) => head.readUInt16BE(0) === 0xffd8],
  ['PNG', (head) => head.readUInt32BE(0) === 0x89504e47],
  ['GIF', (head) => head.toString('latin1', 0, 4) === 'GIF8'],
  ['WebP', (head) => head.toString('latin1', 8, 12) === 'WEBP'],
  ['AVIF', (head) => /^ftyp(?:avif|avis|mif1)/.test(head.toString('latin1', 4, 12))],
  ['SVG', (head) => /<svg[\s/>]/i.test(head.toString('utf8'))],
];

/** What a file holds by its first bytes, whatever its name ends in; null where that is no picture. */
export function pictureKind(path: string): string | null {
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return signs.find(([, is]) => is(head))?.[0] ?? null;
}
