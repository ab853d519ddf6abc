import { expect, test } from 'vitest';
import { builtPage, builtPages, type BuiltPage } from './built-pages.ts';

/** The kinds of page whose marks open panels. */
const kinds = '.cover, .chapter, .whole';
const pages = builtPages('site').filter(
  ({ address, document }) => document.documentElement.matches(kinds) || ['/claims/', '/note/'].includes(address),
);

const entriesOf = ({ document }: BuiltPage): Set<string> =>
  new Set([...document.querySelectorAll('[data-entry]')].map((entry) => entry.getAttribute('data-entry') ?? ''));

test.each(pages)('every mark on $address opens an entry, of that page or of the one that it names', (page) => {
  const [here, elsewhere] = [entriesOf(page), new Map<string, Set<string>>()];
  const marks = [...page.document.querySelectorAll('a[data-opens]')];
  expect(marks).not.toHaveLength(0);
  const lost = marks.filter((mark) => {
    const name = mark.getAttribute('data-opens') ?? '';
    const path = mark.closest('[data-entries]')?.getAttribute('data-entries');
    if (here.has(name) || typeof path !== 'string') return !here.has(name);
    const there = elsewhere.get(path) ?? entriesOf(builtPage('site', `/${path.replace(/^\.\//, '')}`));
    elsewhere.set(path, there);
    return !there.has(name);
  });
  expect(lost.map((mark) => mark.outerHTML.slice(0, 120))).toEqual([]);
});
