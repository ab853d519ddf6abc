import { expect, test } from 'vitest';
import { builtPage, builtPages, wordsOf } from './built-pages.ts';

function textsByName(elements: Element[]): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const element of elements) {
    const name = element.getAttribute('data-number') ?? '';
    texts.set(name, (texts.get(name) ?? new Set()).add(`${wordsOf(element)} (${element.getAttribute('value')})`));
  }
  return texts;
}

test('a number reads the same wherever the report gives it', () => {
  const texts = textsByName(
    builtPages('site').flatMap(({ document }) => [...document.querySelectorAll('data[data-number]')]),
  );
  expect(texts.size).toBeGreaterThan(20);
  expect(
    [...texts].filter(([, different]) => different.size > 1).map(([name, different]) => [name, ...different]),
  ).toEqual([]);
});

test('a number is written as the report’s own locale has it', () => {
  const { document } = builtPage('other-site', '/the-press/');
  const text = (name: string): string => wordsOf(document.querySelector(`data[data-number="${name}"]`));
  expect(text('pressing.takings')).toBe('2.080 €');
  expect(text('gate-prices.unterhang.low')).toBe('1,40 € a litre');
});
