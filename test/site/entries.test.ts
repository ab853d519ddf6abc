import { expect, test } from 'vitest';
import { builtPages, type BuiltPage } from './built-pages.ts';

/** The kinds of page whose marks open panels. */
const kinds = '.cover, .chapter, .whole';
const pages = builtPages('site').filter(
  ({ address, document }) => document.documentElement.matches(kinds) || ['/claims/', '/note/'].includes(address),
);

const entries = new Map(pages.map((page) => [page, namesIn(page)]));
const entriesOf = (page: BuiltPage): Set<string> => entries.get(page) ?? new Set();

function namesIn({ document }: BuiltPage): Set<string> {
  return new Set([...document.querySelectorAll('[data-entry]')].map((entry) => entry.getAttribute('data-entry') ?? ''));
}

test.each(pages)('every mark on $address opens an entry, of that page or of the one that it names', (page) => {
  const here = entriesOf(page);
  const marks = [...page.document.querySelectorAll('a[data-opens]')];
  expect(marks).not.toHaveLength(0);
  const lost = marks.filter((mark) => {
    const name = mark.getAttribute('data-opens') ?? '';
    const path = mark.closest('[data-entries]')?.getAttribute('data-entries');
    if (here.has(name) || typeof path !== 'string') return !here.has(name);
    const there = pages.find(({ address }) => address === `/${path.replace(/^\.\//, '')}`);
    return !there || !entriesOf(there).has(name);
  });
  expect(lost.map((mark) => mark.outerHTML.slice(0, 120))).toEqual([]);
});
