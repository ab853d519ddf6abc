import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationCff } from '../../src/citation/cff.ts';
import { citationFormats } from '../../src/citation/citation-files.ts';
import type { CslItem } from '../../src/citation/csl-item.ts';
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

const hard: CslItem[] = [
  {
    id: 'hard-signs',
    type: 'webpage',
    title: 'Ärger & "Müh" -- 5 % of $3_000 {x} – #1 ~ \\ ^ 『日本』',
    author: ['Johnson & Johnson', 'O’Neil, Ann B.', 'Search and Rescue'].map(authorName),
    issued: { 'date-parts': [[2025, 10]] },
    accessed: { 'date-parts': [[2025, 11, 2]] },
    URL: 'https://example.org/a_b?b=1&c=d#%20x',
  },
  {
    id: 'a-part',
    type: 'chapter',
    title: 'Figure 3: AWS’ AI',
    'container-title': '50% more?',
    edition: '3.0',
    issued: { 'date-parts': [[2025, 2, 3]] },
  },
  { id: 'bare', type: 'report', title: 'No author and no date', publisher: 'A & B' },
];

describe.each([
  ['bib', '@bibtex/text'],
  ['bib', '@biblatex/text'],
  ['ris', '@ris/file'],
])('from .%s as %s', (format, forceType) => {
  const read = new Cite(citationFormats[format]?.(hard), { forceType }).data;

  test('every sign of a title, a name and an address is read back', () => {
    expect(read.map(({ id, title }) => [id, title])).toEqual(hard.map(({ id, title }) => [id, title]));
    expect(read[0]).toMatchObject({ URL: hard[0]?.URL, issued: hard[0]?.issued });
    const names = read[0]?.author?.map(
      ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
    );
    expect(names).toEqual(['Johnson & Johnson', 'Ann B. O’Neil', 'Search and Rescue']);
  });

  test('a part names its whole and the edition, and what is not known is left out', () => {
    expect(read[1]).toMatchObject({ type: 'chapter', 'container-title': '50% more?', edition: '3.0' });
    expect(read[1]?.issued?.['date-parts'][0][0]).toBe(2025);
    expect(read[2]).toMatchObject({ publisher: 'A & B' });
    expect(read[2]).not.toHaveProperty('author');
    expect(read[2]).not.toHaveProperty('issued');
  });
});

test('BibTeX has nothing that TeX takes for a command, and months as styles know them', () => {
  const text = citationFormats['bib']?.(hard) ?? '';
  const outside = text.replace(/^\s*(?:url|howpublished) = .*$/gm, '');
  expect(outside).not.toMatch(/(?<!\\)[&%$#_^~]/);
  expect(text).toContain('month = oct,\n');
  expect(text).toContain('month = feb,\n\tday = {3},\n');
});

test('RIS ends each work as its readers expect, and says when it was read', () => {
  const text = citationFormats['ris']?.(hard) ?? '';
  expect(text.match(/^ER {2}- $/gm)).toHaveLength(hard.length);
  expect(text).toContain('Y2  - 2025/11/2/\n');
});

test('RIS has ids whole, so that no two parts share one', () => {
  const parts = ['one', 'two'].map((part) => ({ ...claim, id: `a-report-about-apples-chapter-${part}` }));
  const text = citationFormats['ris']?.(parts) ?? '';
  expect([...text.matchAll(/^ID {2}- (.*)$/gm)].map(([, id]) => id)).toEqual(parts.map(({ id }) => id));
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
