import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/citation/csl-item.ts';
import { plainReference } from '../../src/citation/plain-reference.ts';
import { referenceHtml } from '../../src/citation/reference.ts';
import { shippedStyles } from '../../src/report/citation-style.ts';

const works: Record<string, CslItem> = {
  'of a person': {
    id: 'a',
    type: 'webpage',
    title: 'Äpfel <b>&amp; Birnen</b> "neu"',
    author: [{ family: 'Müller-Lüdenscheidt', given: 'Änne' }],
    issued: { 'date-parts': [[2025, 10]] },
    accessed: { 'date-parts': [[2025, 11, 2]] },
    URL: 'https://example.org/a?b=1&c=<d>',
  },
  'of an organisation, with nothing more': {
    id: 'b',
    type: 'document',
    title: 'Log',
    author: [{ literal: 'Glas, Inc.' }],
  },
  'of nobody': { id: 'c', type: 'report', title: 'What the bells say', number: '2.0' },
  'within another': {
    id: 'd',
    type: 'chapter',
    title: 'Figure 3: 5 % -- or more',
    author: [{ family: 'O’Neil' }],
    'container-title': 'Good year?',
    edition: '3.0',
    issued: { 'date-parts': [[2025]] },
  },
};

describe.each(shippedStyles)('in %s', (name) => {
  it.each(Object.entries(works))('a work %s has its title and no markup of its own', (_, item) => {
    const styled = { style: { name }, language: 'en' };
    const html = referenceHtml(item, styled);
    expect(html).not.toMatch(/undefined|\n|^\s|\s$|^\[?1[.\])]/);
    expect(html).not.toMatch(/<(?!\/?(?:i|em|b|sup|span|a)\b)|style=|<\/?b>&amp;amp;/);
    const [links, addresses] = [html.match(/<a rel="external" href="https:[^"<>]*">/g), item.URL ? 1 : 0];
    expect(links ?? []).toHaveLength(addresses);
  });
});

it('styles speak the language of the report', () => {
  const inGerman = (name: string): string =>
    referenceHtml(works['of a person'] as CslItem, { style: { name }, language: 'de' });
  expect(inGerman('vancouver')).toContain('Verfügbar unter');
});

it('in the words of the interface, what is not known is left out', () => {
  const words = {
    accessed: 'read',
    undated: 'undated',
    day: (day: string) => day,
    commas: (parts: string[]) => parts.join(', '),
  };
  expect(plainReference(works['of nobody'] as CslItem, words)).toBe('What the bells say, undated, 2.0');
  expect(plainReference(works['within another'] as CslItem, words)).toBe(
    'O’Neil, Figure 3: 5 % -- or more, Good year?, 2025, 3.0',
  );
});
