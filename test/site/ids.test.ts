import { expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

const pages = builtPages('site');
const pointers = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'for',
  'list',
  'form',
  'headers',
];

test.each(pages)('ids are unique on $address', ({ document }) => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(pages)('every element that an attribute on $address refers to exists', ({ document }) => {
  const lost = pointers.flatMap((pointer) =>
    [...document.querySelectorAll(`[${pointer}]`)].flatMap((element) =>
      (element.getAttribute(pointer) ?? '')
        .split(/\s+/)
        .filter((id) => document.getElementById(id) === null)
        .map((id) => `<${element.localName} ${pointer}> points to "${id}"`),
    ),
  );
  expect(lost).toEqual([]);
});

test.each(pages)('every pattern that a picture on $address is filled with exists', ({ html, document }) => {
  const named = [...html.matchAll(/="url\(#([^")]+)\)"/g)].map(([, id = '']) => id);
  expect(named.filter((id) => document.getElementById(id) === null)).toEqual([]);
});
