import { expect, test } from 'vitest';
import { builtFile, builtFiles, builtPages, type BuiltPage } from './built-pages.ts';

const meta = ({ document }: BuiltPage, name: string): string | null =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? null;

test.each(['site', 'other-site', 'other-site-placed'] as const)(
  '%s has a share image of 1200 by 630 pixels',
  (build) => {
    const png = builtFile(build, 'share.png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // A blank picture of this size packs into some 4 kB.
    expect(png.length).toBeGreaterThan(15_000);
    expect(builtFiles(build)).not.toContain('share.svg');
  },
);

test('reports with different texts have different pictures', () => {
  expect(builtFile('site', 'share.png').equals(builtFile('other-site', 'share.png'))).toBe(false);
  expect(builtFile('site', 'share.png').equals(builtFile('site-elsewhere', 'share.png'))).toBe(true);
});

test('with a known address, every page names a picture by its absolute address, and says what it shows', () => {
  // A figure's own page is made to stand in other pages.
  const pages = builtPages('other-site-placed').filter(({ address }) => !address.startsWith('/figures/'));
  const own = `https://example.org/a/b/`;
  for (const page of pages) {
    const address = meta(page, 'og:image') ?? '';
    expect(address.startsWith(own), page.address).toBe(true);
    expect(builtFiles('other-site-placed')).toContain(address.slice(own.length));
    expect(meta(page, 'og:image:alt'), page.address).toMatch(/\S{2}/);
    expect(meta(page, 'twitter:card')).toBe('summary_large_image');
  }
  const cover = pages.find(({ address }) => address === '/');
  expect(cover && meta(cover, 'og:image')).toBe(`${own}share.png`);
  expect(cover && meta(cover, 'og:image:alt')).toMatch(/\d+ \S/);
});

test('without one, no page names a picture', () => {
  expect(builtPages('other-site').filter((page) => meta(page, 'og:image') !== null)).toEqual([]);
});
