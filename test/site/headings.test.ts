import { describe, expect, test } from 'vitest';
import { builtPages, wordsOf } from './built-pages.ts';

describe.each(builtPages('site'))('$address', ({ address, document }) => {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(({ localName }) => Number(localName.slice(1)));

  test('starts with its only h1; the page of the whole report has one for each part', () => {
    expect(levels[0]).toBe(1);
    const first = levels.filter((level) => level === 1).length;
    if (address === '/all/') expect(first).toBeGreaterThan(1);
    else expect(first).toBe(1);
  });

  test('skips no heading level', () => {
    const skips = headings.filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1);
    expect(skips.map(wordsOf)).toEqual([]);
  });

  test('has no empty heading', () => {
    expect(headings.filter((heading) => wordsOf(heading) === '')).toEqual([]);
  });
});
