import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { builtPage, builtPages, wordsOf } from './built-pages.ts';

function textsByName(elements: Element[]): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const element of elements) {
    const name = element.getAttribute('data-number') ?? '';
    texts.set(name, (texts.get(name) ?? new Set()).add(`${wordsOf(element)} (${element.getAttribute('value')})`));
  }
  return texts;
}

test('a number has the same text wherever it appears', () => {
  const texts = textsByName(
    builtPages('site').flatMap(({ document }) => [...document.querySelectorAll('data[data-number]')]),
  );
  expect(texts.size).toBeGreaterThan(20);
  expect(
    [...texts].filter(([, different]) => different.size > 1).map(([name, different]) => [name, ...different]),
  ).toEqual([]);
});

test('a number is formatted in the report’s locale', () => {
  const { document } = builtPage('other-site', '/the-press/');
  const text = (name: string): string => wordsOf(document.querySelector(`data[data-number="${name}"]`));
  const report = loadReport(fileURLToPath(new URL('../reports/orchard', import.meta.url)));
  const written = Object.values(report.numbers).filter(({ name }) => text(name) !== '');
  expect(written.length).toBeGreaterThan(3);
  for (const { name, text: expected } of written) expect(text(name)).toBe(expected);
  // German thousands and decimals, whatever the values are.
  expect(written.map(({ text: shown }) => shown).join(' ')).toMatch(/\d\.\d{3}\b.*\d,\d|\d,\d.*\d\.\d{3}\b/);
});
