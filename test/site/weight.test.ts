import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFile, builtFiles, builtPages } from './built-pages.ts';
import {
  allScriptsFrom,
  allScriptsFromWithin,
  scriptsOf,
  scriptsWithin,
  stylesOf,
  withImports,
} from './page-assets.ts';

const build = 'site';
const chapters = builtPages(build).filter(({ document }) => document.documentElement.classList.contains('chapter'));
const fonts = builtFiles(build).filter((file) => file.endsWith('.woff2'));
const fontBytes = fonts.reduce((sum, file) => sum + builtFile(build, file).length, 0);

/** What a page with a bridge loads anyway. */
const sharedByBridge = chapters
  .filter(({ document }) => document.querySelector('revenue-bridge'))
  .flatMap((page) => [...allScriptsFrom(build, page, () => true), ...allScriptsFromWithin(build, page)]);

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

  test('loads little script before its first paint: 8 kB, and with the rest of a bridge, fetched after it, 26 kB', () => {
    const hasBridge = document.querySelector('revenue-bridge') !== null;
    const standing = scriptsWithin(page);
    expect(standing).toHaveLength(hasBridge ? 2 : 1);
    const weight = standing.reduce((sum, script) => sum + packed(script), 0);
    expect(packedFiles(scriptsOf(build, page)) + weight).toBeLessThanOrEqual(8_000);
    if (!hasBridge) return;
    const rest = allScriptsFromWithin(build, page).filter((path) => /\/live-bridge\.[^/]*\.js$/.test(path));
    expect(rest).toHaveLength(1);
    const untouched = new Set([...scriptsOf(build, page), ...withImports(build, rest)]);
    expect(packedFiles([...untouched]) + weight).toBeLessThanOrEqual(26_000);
  });

  test('may come to load little more for each of its widgets: 45 kB in all for a bridge, 14 kB for another beyond what the bridge shares', () => {
    const forReadings = allScriptsFrom(build, page, (path) => path.includes('/Page.'));
    const own = (tag: string): string[] => allScriptsFrom(build, page, (path) => path.includes(`/${tag}.`));
    const beyond = (paths: string[], others: string[]): number =>
      packedFiles(paths.filter((path) => !others.includes(path)));
    if (document.querySelector('revenue-bridge')) {
      const bridge = allScriptsFromWithin(build, page);
      expect(bridge.length).toBeGreaterThan(5);
      const within = scriptsWithin(page).reduce((sum, script) => sum + packed(script), 0);
      expect(
        within +
          beyond(bridge, forReadings) +
          packedFiles(scriptsOf(build, page).filter((path) => forReadings.includes(path))),
      ).toBeLessThanOrEqual(45_000);
    }
    for (const [tag, widget] of [
      ['trend-matrix', 'TrendMatrix'],
      ['risk-checklist', 'RiskChecklist'],
    ] as const) {
      if (!document.querySelector(tag)) continue;
      const all = own(widget);
      expect(all.length, tag).toBeGreaterThan(5);
      expect(beyond(all, sharedByBridge), tag).toBeLessThanOrEqual(14_000);
      // What brings it to life waits until it nears the screen.
      expect(packedFiles(all.filter((path) => scriptsOf(build, page).includes(path))), tag).toBeLessThanOrEqual(3_000);
    }
  });

  test('loads no more than 24 kB for a reading, once there is one', () => {
    const all = allScriptsFrom(build, page, (path) => path.includes('/Page.'));
    expect(packedFiles(all)).toBeLessThanOrEqual(24_000);
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
