import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFile, builtFiles, builtPages } from './built-pages.ts';
import { allScriptsOf, scriptsOf, stylesOf } from './page-assets.ts';

const build = 'site';
const chapters = builtPages(build).filter(({ document }) => document.documentElement.classList.contains('chapter'));
const fonts = builtFiles(build).filter((file) => file.endsWith('.woff2'));
const fontBytes = fonts.reduce((sum, file) => sum + builtFile(build, file).length, 0);

function packed(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function packedFiles(paths: string[]): number {
  return paths.reduce((sum, path) => sum + packed(builtFile(build, path)), 0);
}

test('there are chapters with and without a bridge to weigh', () => {
  const withBridge = chapters.filter(({ document }) => document.querySelector('revenue-bridge'));
  expect(withBridge).not.toHaveLength(0);
  expect(withBridge.length).toBeLessThan(chapters.length);
});

test('the typefaces weigh at most 70 kB together', () => {
  expect(fonts).toHaveLength(4);
  expect(fontBytes).toBeLessThanOrEqual(70_000);
});

describe.each(chapters)('$address', (page) => {
  const { document, html } = page;

  test('loads little script: 8 kB, or with a bridge 20 kB before a control is touched and 45 kB in all', () => {
    const bridge = document.querySelector('revenue-bridge');
    const [atOnce, all] = [scriptsOf(build, page), allScriptsOf(build, page)];
    expect(packedFiles(atOnce)).toBeLessThanOrEqual(bridge ? 20_000 : 8_000);
    expect(packedFiles(all)).toBeLessThanOrEqual(bridge ? 45_000 : 8_000);
    expect(all.length > atOnce.length).toBe(bridge !== null);
  });

  test('weighs at most 140 kB with its styles, scripts and typefaces', () => {
    const all = packed(html) + packedFiles(stylesOf(page)) + packedFiles(scriptsOf(build, page)) + fontBytes;
    expect(all).toBeLessThanOrEqual(140_000);
  });

  test('lets its first paragraph be read from the first 14 kB', () => {
    const prose = html.indexOf('class="prose"');
    expect(prose).toBeGreaterThan(0);
    const opening = html.slice(0, html.indexOf('</p>', prose));
    expect(packed(opening) + packedFiles(stylesOf(page))).toBeLessThanOrEqual(14_000);
  });
});
