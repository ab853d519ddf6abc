import { expect, test } from 'vitest';
import { builtPage, builtPages } from './built-pages.ts';

function referencesOf(document: Document): string[] {
  return [...document.querySelectorAll('[href], [src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((reference) => !/^(#|https?:)/.test(reference));
}

test('with a known address, the 404 page uses root-absolute links, because hosts serve it at any depth', () => {
  const references = referencesOf(builtPage('other-site-placed', '/404.html').document);
  expect(references).toContain('/a/b/claims/');
  expect(references.filter((reference) => !reference.startsWith('/a/b/'))).toEqual([]);
});

test('without one, it uses relative links', () => {
  const references = referencesOf(builtPage('other-site', '/404.html').document);
  expect(references).toContain('claims/');
  expect(references.filter((reference) => reference.startsWith('/'))).toEqual([]);
});

test('with a known address, only that page uses root-absolute links', () => {
  for (const { address, document } of builtPages('other-site-placed')) {
    if (address === '/404.html') continue;
    expect(referencesOf(document).filter((reference) => reference.startsWith('/'))).toEqual([]);
  }
});
