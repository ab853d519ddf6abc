import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationCff } from '../../src/citation/cff.ts';
import { citationFormats } from '../../src/citation/citation-files.ts';
import { partItem, reportItem } from '../../src/citation/report-items.ts';
import { authorName } from '../../src/report/author-name.ts';

const report = {
  id: 'cider',
  title: 'Äpfel & Birnen: 5 % mehr?',
  authors: ['Müller-Lüdenscheidt, Änne', '{Parish of Unterhang, Valley}', 'Glas, Inc.'].map(authorName),
  edition: '2025-10-19',
  version: '3.0',
  language: 'de',
};
const authors = [
  { family: 'Müller-Lüdenscheidt', given: 'Änne' },
  { literal: 'Parish of Unterhang, Valley' },
  { literal: 'Glas, Inc.' },
];
const claim = partItem(
  { ...report, address: 'https://example.org/a/' },
  {
    id: 'claim-one',
    title: 'On “half the crop would bring in more than two thousand euros this year”: half right',
    place: 'claims/#one',
  },
);

test.each([
  ['bib', '@biblatex/text'],
  ['json', '@csl/list+text'],
])('a report is read back from .%s as it was', (format, type) => {
  const text = citationFormats[format]?.([reportItem(report)]);
  const [read] = new Cite(format === 'json' ? JSON.parse(text ?? '') : text, {
    forceType: format === 'json' ? '@csl/list+object' : type,
  }).data;
  expect(read).toMatchObject({ type: 'report', title: report.title });
  // A name in braces is read from BibTeX as a family name with nothing before it.
  const names = read?.author?.map(({ family, given, literal }) =>
    given ? { family, given } : { literal: literal ?? family },
  );
  expect(names).toEqual(authors);
  expect(read?.issued?.['date-parts'][0].slice(0, 2)).toEqual([2025, 10]);
});

test('a long title is on one line of RIS, and is read back', () => {
  const text = citationFormats['ris']?.([claim]) ?? '';
  expect(text).toContain(`TI  - ${claim.title}\n`);
  expect(new Cite(text, { forceType: '@ris/file' }).data[0]).toMatchObject({ title: claim.title, URL: claim.URL });
});

test('without a site no address is given', () => {
  for (const write of Object.values(citationFormats)) expect(write([reportItem(report)])).not.toMatch(/http/);
});

test('CITATION.cff has what its format demands, or is left out', () => {
  const said = {
    ...report,
    message: 'Cite this.',
    abstract: 'On apples.',
    licence: { name: 'CC BY-SA 4.0', url: 'x' },
  };
  expect(parse(citationCff(said) ?? '')).toMatchObject({
    'cff-version': '1.2.0',
    message: 'Cite this.',
    title: report.title,
    license: 'CC-BY-SA-4.0',
    authors: [
      { 'family-names': 'Müller-Lüdenscheidt', 'given-names': 'Änne' },
      { name: 'Parish of Unterhang, Valley' },
      { name: 'Glas, Inc.' },
    ],
    'preferred-citation': { type: 'report', title: report.title },
  });
  expect(citationCff({ ...said, authors: [] })).toBeNull();
});
