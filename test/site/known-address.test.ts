import { expect, test } from 'vitest';
import { builtFile, builtFiles, builtPages } from './built-pages.ts';

const published = 'https://example.org/a/b';
const placed = builtPages('other-site-placed');
const indexed = placed.filter(({ document }) => !document.querySelector('meta[name=robots][content*=noindex]'));

function canonical(document: Document): string | null {
  return document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
}

test('without a known address, no page states one and there is no site map', () => {
  expect(
    builtPages('other-site')
      .map(({ document }) => canonical(document))
      .filter((address) => address !== null),
  ).toEqual([]);
  expect(builtFiles('other-site').filter((file) => file.startsWith('sitemap'))).toEqual([]);
  expect(builtFile('other-site', 'robots.txt').toString()).not.toContain('Sitemap');
});

test('with a known address, each indexable page states its own', () => {
  expect(indexed.length).toBeGreaterThan(5);
  for (const { address, document } of indexed) expect(canonical(document)).toBe(`${published}${address}`);
});

/** The addresses that a map of the site lists. */
function listed(file: string): string[] {
  return [
    ...builtFile('other-site-placed', file)
      .toString()
      .matchAll(/<loc>([^<]*)<\/loc>/g),
  ].map((match) => match[1] ?? '');
}

test('robots.txt names the site map, which lists exactly those pages', () => {
  const [, index = ''] = /^Sitemap: (.*)$/m.exec(builtFile('other-site-placed', 'robots.txt').toString()) ?? [];
  const maps = /-index\.xml$/.test(index) ? listed(index.slice(published.length + 1)) : [index];
  expect(maps).not.toHaveLength(0);
  for (const map of maps) expect(map.startsWith(`${published}/`), map).toBe(true);
  const addresses = maps.flatMap((map) => listed(map.slice(published.length + 1)));
  expect(addresses.sort()).toEqual(indexed.map(({ address }) => `${published}${address}`).sort());
});
