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
