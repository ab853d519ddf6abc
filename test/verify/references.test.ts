import { describe, expect, it } from 'vitest';
import { markupOf } from '../../src/verify/references.ts';

const address = 'https://example.org/a/claims/';

function urls(html: string, isLink: boolean): string[] {
  return markupOf(html, address)
    .references.filter((one) => one.isLink === isLink)
    .map(({ url }) => url.href);
}

describe('the references of a page', () => {
  it('count from where the host answered', () => {
    expect(urls('<a href="../model/#x">', true)).toEqual(['https://example.org/a/model/#x']);
    expect(urls('<a href="?q=1">', true)).toEqual(['https://example.org/a/claims/?q=1']);
  });

  it('are links where a reader follows them, and loaded otherwise', () => {
    const html =
      '<link rel="stylesheet" href="x.css"><link rel="canonical" href="/y/"><img src="p.png"><form action="/s/">';
    expect(urls(html, true)).toEqual(['https://example.org/y/', 'https://example.org/s/']);
    expect(urls(html, false)).toEqual(['https://example.org/a/claims/x.css', 'https://example.org/a/claims/p.png']);
  });

  it('are all of a set of pictures', () => {
    expect(urls('<source srcset="a.webp 1x, b.webp 2x">', false)).toEqual([
      'https://example.org/a/claims/a.webp',
      'https://example.org/a/claims/b.webp',
    ]);
  });

  it('leave out what no host is asked for', () => {
    expect(urls('<a href="mailto:a@example.org"><a href="http://[">', true)).toEqual([]);
    expect(urls('<img src="data:image/png;base64,AA==">', false)).toEqual([]);
  });

  it('are found within templates', () => {
    expect(urls('<template><a href="x/"></a></template>', true)).toEqual(['https://example.org/a/claims/x/']);
  });
});

it('a page tells its places, its policy and whether it is a report’s', () => {
  const page = markupOf(
    '<html class="chapter wide" data-report="tea"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p id="one">',
    address,
  );
  expect([...page.ids]).toEqual(['one']);
  expect(page.kinds).toEqual(['chapter', 'wide']);
  expect(page.policy).toBe("default-src 'none'");
  expect(page.isTheReports).toBe(true);
  expect(markupOf('<p>Not found', address).isTheReports).toBe(false);
});
