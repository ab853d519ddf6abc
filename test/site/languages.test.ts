import { expect, test } from 'vitest';
import { builtPage, builtPages, wordsOf } from './built-pages.ts';

/** The words of a page without data and code. */
function wordsRead({ body }: Document): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('script, style, code')) element.remove();
  return wordsOf(copy);
}

test('each page says its language, and its direction where that is from right to left', () => {
  for (const [build, lang, dir] of [
    ['deutsch', 'de', null],
    ['arabic', 'ar', 'rtl'],
    ['japanese', 'ja', null],
  ] as const) {
    for (const { address, document } of builtPages(build)) {
      const root = document.documentElement;
      expect([root.lang, root.getAttribute('dir')], address).toEqual([lang, dir]);
    }
  }
});

test('a German page quotes as German does, in prose, in texts of YAML and around claims', () => {
  const { document } = builtPage('deutsch', '/der-betrieb/');
  expect(wordsOf(document.querySelector('.prose p'))).toMatch(/^„Ein Bad, das sich rechnet“: /);
  expect(wordsOf(document.querySelector('.standfirst'))).toContain('„schwarze Null“');
  for (const { address, document } of builtPages('deutsch'))
    expect(wordsRead(document), address).not.toMatch(/”|\s“\p{L}|"\p{L}/u);
});

test('a German page has no English words of the interface', () => {
  const english =
    /\b(?:Source|Table|Figure|Claims?|Undo|Reset|Share|Contents|Footnotes|Edition|Back|Note|Your|the|of)\b/;
  for (const { address, document } of builtPages('deutsch')) {
    expect(english.exec(wordsRead(document)), address).toBeNull();
  }
});

test('headings in any script have ids that contents and links lead to', () => {
  for (const [build, address] of [
    ['japanese', '/shushi/'],
    ['arabic', '/alhisab/'],
  ] as const) {
    const { document } = builtPage(build, address);
    const headings = [...document.querySelectorAll('.prose h2[id]')].map(({ id }) => id);
    expect(headings.length).toBeGreaterThan(1);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href') ?? '').slice(1),
    );
    for (const id of headings) expect(links).toContain(id);
  }
});

test('Japanese prose quotes in corners', () => {
  const { document } = builtPage('japanese', '/shushi/');
  expect(wordsOf(document.querySelector('.prose p'))).toContain('「運賃を据え置いても');
});
