import { expect, it } from 'vitest';
import { diskPage, entryPagesOf, modulesOf } from '../../src/pack/disk-page.ts';

it.each([
  ['../claims/', '../claims/index.html'],
  ['../claims/#one', '../claims/index.html#one'],
  ['../', '../index.html'],
  ['..', '../index.html'],
  ['./', './index.html'],
  ['./?a=b#c', './index.html?a=b#c'],
  ['?a=b', 'index.html?a=b'],
  ['the-press/?harvest=3', 'the-press/index.html?harvest=3'],
])('a link to %s names the file', (target, expected) => {
  expect(diskPage(`<a class="x" href="${target}">`, 'a/index.html')).toBe(`<a class="x" href="${expected}">`);
});

it.each(['#here', 'https://example.org/a/', 'mailto:a@example.org', '//example.org/', '../a.csv', '../a.b/c.svg'])(
  'a link to %s stays as it is',
  (target) => {
    const html = `<a href="${target}">`;
    expect(diskPage(html, 'a/index.html')).toBe(html);
  },
);

it.each([
  ['changes/index.html', '../v/2025-10-19/', 'v/2025-10-19/'],
  ['changes/index.html', '../v/2025-10-19/claims/index.html?a=b//c#d', 'v/2025-10-19/claims/index.html?a=b//c#d'],
  ['index.html', 'v/2025-10-19/', 'v/2025-10-19/'],
])('on %s, a link to %s, which is not packed, leads to the published site', (path, target, place) => {
  const html = `<a class="x" href="${target}" id="y">As published</a>`;
  const site = 'https://example.org/a/b/';
  expect(diskPage(html, path, site)).toBe(`<a class="x" href="${site}${place}" id="y">As published</a>`);
  expect(diskPage(html, path, null)).toBe('<a class="x" id="y">As published</a>');
});

it.each(['../v/2025-10-19/', 'v/x/', 'https://example.org/v/x/'])(
  'on a page within, a link to %s is another',
  (target) => {
    expect(diskPage(`<a href="${target}">`, 'a/b/index.html', null)).toContain('<a href="');
  },
);

it('a form leads to a file too', () => {
  expect(diskPage('<form action="../search/" method="get">', 'a/index.html')).toContain(
    'action="../search/index.html"',
  );
});

const page =
  `<html lang="en"><head><meta http-equiv="content-security-policy" content="script-src 'self'; font-src 'self'">` +
  '<link rel="preload" href="../a.woff2" as="font" crossorigin></head><body data-entries="/claims/">' +
  '<script type="module" src="../assets/one.js"></script><script type="module" src="../assets/two.js"></script></body></html>';

it('modules give way to one classic script that names them, and fonts may stand in the stylesheet', () => {
  expect(diskPage(page, 'a/index.html')).toBe(
    `<html data-packed lang="en"><head><meta http-equiv="content-security-policy" content="script-src 'self'; font-src 'self' data:">` +
      '<script defer src="../assets/report.js" data-modules="one.js two.js"></script></head><body data-entries="/claims/"></body></html>',
  );
  expect(modulesOf(page)).toEqual(['one.js', 'two.js']);
  expect(entryPagesOf(page)).toEqual(['claims/']);
});
