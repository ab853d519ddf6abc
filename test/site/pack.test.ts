import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packedFiles, zipped, type Files } from '../../src/pack/pack.ts';
import { writeWhole } from '../../src/pack/write-whole.ts';
import { builtFolder } from './build.ts';

const folder = builtFolder('other-site');

describe('a packed report', () => {
  let files: Files;
  const text = (path: string): string => strFromU8(files.get(path) ?? new Uint8Array());
  const pages = (): string[] => [...files.keys()].filter((path) => path.endsWith('.html'));

  beforeAll(async () => {
    files = await packedFiles(folder);
  });

  it('holds every page but the one for what is not found', () => {
    const built = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    expect(pages().sort()).toEqual(built.filter((path) => path !== '404.html').sort());
  });

  it('has every file that its pages link to, and no module', () => {
    for (const path of pages()) {
      const html = text(path);
      expect(html, path).not.toContain('type="module"');
      const links = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, target = '']) => target);
      const own = links.map((target) => target.replace(/[?#].*$/, '')).filter((target) => !/^$|^[a-z]+:/.test(target));
      const absent = own.map((target) => posix.join(posix.dirname(path), target)).filter((file) => !files.has(file));
      expect(absent, path).toEqual([]);
    }
  });

  it('holds what scripts fetch in scripts', () => {
    const held = (path: string): { text?: string; base64?: string } =>
      JSON.parse(/^document\.currentScript\.packed = (.*);\n$/.exec(text(`${path}.js`))?.[1] ?? '{}') as object;
    for (const path of ['model/pressing.json', 'reading/outline.json'])
      expect(held(path).text, path).toBe(readFileSync(join(folder, path), 'utf8'));
    expect(held('claims/index.html').text).toMatch(/^<main[^]*data-entry="claim [^]*<\/main>$/);
    const font = [...files.keys()].find((path) => /\/sans\.[^/]*\.woff2$/.test(path)) ?? '';
    expect(Buffer.from(held(font).base64 ?? '', 'base64').equals(files.get(font) ?? Buffer.of())).toBe(true);
  });

  it('holds the search index once, in scripts, beside the program that reads it', () => {
    const index = [...files.keys()].filter((path) => /^search\/(?!index\.)/.test(path));
    expect(index.filter((path) => !path.endsWith('.js'))).toEqual([]);
    expect(index).toContain('search/pagefind-entry.json.js');
    expect(text('search/pagefind.js')).not.toMatch(/^(?:import|export)\b/m);
  });

  it('has its fonts in its stylesheets', () => {
    const sheets = [...files.keys()].filter((path) => path.endsWith('.css')).map(text);
    expect(sheets.join('')).toMatch(/url\(data:font\/woff2;base64,/);
    expect(sheets.join('')).not.toMatch(/url\([^)]*\.woff2\)/);
  });

  it('is the same bytes at another time and place, and unpacks to the same files', async () => {
    const zone = process.env['TZ'];
    const first = zipped(files, 'report', '2025-10-19');
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = zipped(await packedFiles(folder), 'report', '2025-10-19');
    process.env['TZ'] = zone;
    expect(Buffer.from(first).equals(again)).toBe(true);
    const unpacked = Object.entries(unzipSync(first)).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString('hex'),
    ]);
    expect(unpacked).toEqual([...files].map(([path, bytes]) => [`report/${path}`, Buffer.from(bytes).toString('hex')]));
  });
});

it('a file that cannot be written leaves what was there and no draft, and the fault names it', () => {
  const place = mkdtempSync(join(tmpdir(), 'whole-'));
  try {
    // A folder cannot be written over by a file.
    const path = join(place, 'report.zip');
    mkdirSync(path);
    expect(() => writeWhole(path, 'after')).toThrow(expect.objectContaining({ path }));
    expect(readdirSync(place)).toEqual(['report.zip']);
    writeWhole(join(place, 'other.zip'), 'after');
    expect(readFileSync(join(place, 'other.zip'), 'utf8')).toBe('after');
  } finally {
    rmSync(place, { recursive: true });
  }
});
