import { expect, test } from 'vitest';
import type { EditionList } from '../../src/reading/edition-list.ts';
import { builtFile, builtFiles, builtPage, wordsOf } from './built-pages.ts';

const listOf = (build: Parameters<typeof builtFile>[0]): EditionList =>
  JSON.parse(builtFile(build, 'editions.json').toString()) as EditionList;

test('tells which editions there are, and what has changed since each', () => {
  expect(listOf('other-site')).toEqual({
    report: 'cider-press',
    editions: [
      { edition: '2025-10-19', version: '3.0', day: '19 October 2025' },
      { edition: '2025-10-05', version: '1.0', day: '5 October 2025', changes: 'changes/2025-10-05/' },
    ],
  });
});

test('compares each earlier edition with this one, with the reasons given since', () => {
  const { document } = builtPage('other-site', '/changes/2025-10-05/');
  const changed = [...document.querySelectorAll('.verdict-changes > li')].map(wordsOf);
  expect(changed).toEqual([
    expect.stringContaining('Borne out is now Half right. The takings are as the keeper says'),
    expect.stringContaining('Open is now Wrong. The log counts about as many nights'),
    'twelve-trees Open Taken out. The keeper struck the sentence about the twelve trees from the notice himself.',
  ]);
  // Of what was not kept nothing is counted.
  expect(wordsOf(document.querySelector('.edition-counts'))).toBe(
    '3 verdicts differ. Of that edition only the verdicts are kept, so numbers and text cannot be compared.',
  );
  const list = builtPage('other-site', '/changes/').document.querySelector('.earlier-editions');
  expect(list?.querySelector('a')?.getAttribute('href')).toBe('2025-10-05/');
});

test('has neither notice nor folder of editions that are kept, where none is', () => {
  expect(builtFiles('other-site').filter((file) => file.startsWith('v/'))).toEqual([]);
  expect(builtPage('other-site', '/').document.querySelector('[data-kept]')).toBeNull();
});
