import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFile, builtFiles, builtPage, builtPages, type BuiltPage } from './built-pages.ts';
import { liveScripts, scriptsOf, stylesOf } from './page-assets.ts';

const build = 'site';
const chapters = builtPages(build).filter(({ document }) => document.documentElement.classList.contains('chapter'));
const fonts = builtFiles(build).filter((file) => file.endsWith('.woff2'));
const fontBytes = fonts.reduce((sum, file) => sum + builtFile(build, file).length, 0);
const widgets = ['revenue-bridge', 'trend-matrix', 'risk-checklist'];

function packed(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function packedFiles(paths: Iterable<string>): number {
  return [...new Set(paths)].reduce((sum, path) => sum + packed(builtFile(build, path)), 0);
}

function weightOf(page: BuiltPage): number {
  return packed(page.html) + packedFiles(stylesOf(page)) + packedFiles(scriptsOf(build, page)) + fontBytes;
}

test('there are chapters with and without a widget', () => {
  const withWidget = chapters.filter(({ document }) => document.querySelector(widgets.join()));
  expect(withWidget).not.toHaveLength(0);
  expect(withWidget.length).toBeLessThan(chapters.length);
});

test('the typefaces weigh at most 70 kB together', () => {
  expect(fonts).toHaveLength(4);
  expect(fontBytes).toBeLessThanOrEqual(70_000);
});

describe.each(chapters)('$address', (page) => {
  const { document } = page;
  const scripts = scriptsOf(build, page);

  test('loads at most 10 kB of scripts before any interaction', () => {
    expect(scripts.length).toBeGreaterThan(0);
    expect(packedFiles(scripts)).toBeLessThanOrEqual(10_000);
  });

  test('loads at most 35.5 kB of scripts with each of its widgets', () => {
    for (const tag of widgets.filter((one) => document.querySelector(one))) {
      const live = liveScripts(build, page, tag);
      expect(live.length, tag).toBeGreaterThan(5);
      expect(packedFiles([...scripts, ...live]), tag).toBeLessThanOrEqual(35_500);
    }
  });

  test('weighs at most 160 kB with its styles, scripts and typefaces', () => {
    expect(weightOf(page)).toBeLessThanOrEqual(160_000);
  });
});

test('the cover weighs at most 160 kB, its picture included', () => {
  const cover = builtPage(build, '/');
  expect(cover.document.querySelectorAll('svg.inked-page')).not.toHaveLength(0);
  expect(weightOf(cover)).toBeLessThanOrEqual(160_000);
});
