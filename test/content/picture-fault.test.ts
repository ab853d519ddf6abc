import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pictureFault } from '../../src/report/picture-fault.ts';
import { problemsOf } from './content-folder.ts';

const images = new URL('../reports/article/images/', import.meta.url);
const file = (name: string): Buffer => readFileSync(new URL(name, images));
const box = (kind: string, bytes: number): Buffer => {
  const made = Buffer.alloc(8 + bytes);
  made.writeUInt32BE(made.length);
  made.write(kind, 4, 'latin1');
  return made;
};
const avifType = box('ftyp', 8);
avifType.write('avif', 8, 'latin1');

const pictures: [string, Buffer][] = [
  ['a PNG', file('cranes.png')],
  ['a JPEG', file('quay.jpg')],
  ['a WebP', file('quay.webp')],
  ['an SVG', file('mark.svg')],
  ['a GIF', Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')],
  ['an AVIF', Buffer.concat([avifType, box('meta', 24), box('mdat', 24)])],
];

function faultOf(bytes: Buffer): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'picture'), bytes);
  return pictureFault(join(folder, 'picture'));
}

it.each(pictures)('%s that is whole has no fault', (_name, bytes) => {
  expect(faultOf(bytes)).toBeNull();
});

it.each(pictures)('%s that is cut off is told', (_name, bytes) => {
  for (const part of [0.6, 0.9, 1])
    expect(faultOf(bytes.subarray(0, Math.ceil(bytes.length * part) - 3))).toMatch(/is cut off before its end/);
});

it('a PNG whose bytes have changed is damaged', () => {
  const bytes = file('cranes.png');
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
  expect(faultOf(bytes)).toMatch(/is damaged within/);
});

it('an empty file, a text and a file that is not there are told', () => {
  expect(faultOf(Buffer.alloc(0))).toBe('is an empty file; a picture is expected.');
  expect(faultOf(Buffer.from('no picture at all'))).toMatch(/holds no picture/);
  expect(pictureFault('/nowhere/tea.png')).toMatch(/cannot be read/);
});

it('an author reads which picture, and where it is set', () => {
  const found = problemsOf({
    'chapters/rivals.mdx': [['Ask this.', '![A cup](cup.svg)']],
    'images/cup.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="',
  });
  expect(found).toBe(
    'content/chapters/rivals.mdx:12\n  the image "cup.svg" is cut off before its end; the whole file is expected.',
  );
});
