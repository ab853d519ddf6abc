import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { relativeReference, withLinks, withRelativeUrls } from '../../src/build/relative-links.ts';

describe('relativeReference', () => {
  it.each([
    ['/', '/', './'],
    ['/', '/claims/', 'claims/'],
    ['/', '/claims/#cost', 'claims/#cost'],
    ['/', '/assets/page.css', 'assets/page.css'],
    ['/', '/#top', '#top'],
    ['/claims/', '/', '../'],
    ['/claims/', '/changes/', '../changes/'],
    ['/claims/', '/claims/', './'],
    ['/claims/', '/claims/#cost', '#cost'],
    ['/claims/', '/claims/?a=1#cost', './?a=1#cost'],
    ['/claims/', '/model/?capture=20%25#revenue', '../model/?capture=20%25#revenue'],
    ['/claims/', '/assets/page.css', '../assets/page.css'],
    ['/editions/1/', '/claims/', '../../claims/'],
    ['/editions/1/', '/editions/2/', '../2/'],
    ['/404.html', '/claims/', 'claims/'],
    ['/404.html', '/', './'],
  ])('from %s to %s is %s', (page, target, expected) => {
    expect(relativeReference(page, target)).toBe(expected);
  });

  it.each([
    ['/', '/', 'index.html'],
    ['/', '/claims/#cost', 'claims/index.html#cost'],
    ['/claims/', '/', '../index.html'],
    ['/claims/', '/claims/?a=1', 'index.html?a=1'],
    ['/claims/', '/claims/#cost', '#cost'],
    ['/claims/', '/assets/page.css', '../assets/page.css'],
  ])('from %s to %s is %s where files are named', (page, target, expected) => {
    expect(relativeReference(page, target, true)).toBe(expected);
  });

  it('leads to the same page as the root-absolute reference, whatever folder the site is served from', () => {
    const segment = fc.constantFrom('a', 'b', 'claims');
    const folder = fc
      .array(segment, { maxLength: 3 })
      .map((segments) => (segments.length ? `/${segments.join('/')}/` : '/'));
    const file = fc
      .tuple(folder, fc.constantFrom('', 'x.css', '?q=1', '#here', '?q=1#here'))
      .map(([path, end]) => path + end);
    const places = ['https://example.org', 'https://example.org/reports/tea', 'file:///home/reader/tea'];
    fc.assert(
      fc.property(folder, file, fc.constantFrom(...places), (page, target, place) => {
        expect(new URL(relativeReference(page, target), place + page).href).toBe(new URL(place + target).href);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('withLinks', () => {
  const moved = (html: string): string => withLinks(html, (target) => `/a${target}`);

  it('moves the references of every attribute', () => {
    const html =
      '<a href="/claims/#cost">x</a><img src="/a.png" alt=""><script src="/b.js"></script>' +
      '<form action="/reading/"></form><video poster="/c.png"></video><use xlink:href="/d.svg#e"></use>';
    expect(moved(html)).toBe(
      '<a href="/a/claims/#cost">x</a><img src="/a/a.png" alt=""><script src="/a/b.js"></script>' +
        '<form action="/a/reading/"></form><video poster="/a/c.png"></video><use xlink:href="/a/d.svg#e"></use>',
    );
  });

  it('moves each reference in a srcset and keeps its size', () => {
    const html = '<img srcset="/a.png 1x, /b.png 2x, https://example.org/c.png 3x" alt="/no">';
    expect(moved(html)).toBe('<img srcset="/a/a.png 1x, /a/b.png 2x, https://example.org/c.png 3x" alt="/no">');
    expect(moved('<link imagesrcset="/a.png 1x,/b.png 2x">')).toBe('<link imagesrcset="/a/a.png 1x,/a/b.png 2x">');
  });

  it.each([
    ['another site', '<a href="https://example.org/claims/">x</a>'],
    ['another site by the page’s own protocol', '<a href="//example.org/claims/">x</a>'],
    ['a place on the page', '<a href="#here">x</a>'],
    ['mail', '<a href="mailto:us@example.org">x</a>'],
    ['what is relative already', '<a href="../claims/">x</a>'],
    ['another attribute', '<data value="/claims/" data-href="/x/" title="href=">x</data>'],
    ['words that look like an attribute', '<p>Write href="/claims/" here, or src="/a.png".</p>'],
    ['escaped markup', '<pre>&lt;a href="/claims/"&gt;</pre>'],
    ['an attribute within another’s words', `<p title="see <a href='/x/'>">x</p>`],
    ['a sum', '<p>1 < 2 and href="/claims/" > 0</p>'],
  ])('leaves %s alone', (_, html) => {
    expect(moved(html)).toBe(html);
  });

  it('ignores text that looks like markup in a script’s data', () => {
    const html = `<script type="application/json">{"html": "<a href=\\"/x/\\">"}</script>`;
    expect(moved(html)).toBe(html);
  });

  it('finds attributes over several lines, without value, and in self-closing tags', () => {
    const html = '<a\n  hidden\n  class="b"\n  href="/claims/"\n>x</a><use href="/a.svg#b" />';
    expect(moved(html)).toBe('<a\n  hidden\n  class="b"\n  href="/a/claims/"\n>x</a><use href="/a/a.svg#b" />');
  });
});

describe('withRelativeUrls', () => {
  it('makes the addresses in a stylesheet relative to it', () => {
    const css = `a{src:url(/assets/text.woff2) format("woff2")}b{background:url("/pictures/x.png"),url('/y.png')}`;
    expect(withRelativeUrls(css, '/assets/page.css')).toBe(
      `a{src:url(text.woff2) format("woff2")}b{background:url("../pictures/x.png"),url('../y.png')}`,
    );
  });

  it('ignores data URLs, other sites and relative addresses', () => {
    const css = `a{src:url(data:font/woff2;base64,/AAA)}b{src:url(https://example.org/x)}c{src:url(//example.org/x)}d{src:url(x.png)}`;
    expect(withRelativeUrls(css, '/assets/page.css')).toBe(css);
  });
});
