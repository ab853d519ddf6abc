import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claimsChapter, claimsYaml, proposedClaims } from '../../src/author/claim-proposals.ts';
import { reportFiles } from '../../src/author/report-templates.ts';
import { writeNewFolder } from '../../src/author/write-files.ts';
import { loadReport } from '../../src/report/load.ts';

const text = `The night bus

The bus carried 12,600 people in 2025. It was cold. Mr. Smith of the City Council says that it will
pay for itself by 2028.

Costs

- About half of {all} riders work at St. Mary's Hospital.
- It is "cheap".

The bus carried 12,600 people in 2024: nothing new.
`;

it('sentences with numbers or names are proposed, verbatim and in order', () => {
  expect(proposedClaims(text, 'en')).toEqual([
    {
      id: 'the-bus-carried-12-600',
      section: 'The night bus',
      quote: 'The bus carried 12,600 people in 2025.',
      kind: 'fact',
    },
    {
      id: 'mr-smith-of-the-city',
      section: 'The night bus',
      quote: 'Mr. Smith of the City Council says that it will\npay for itself by 2028.',
      kind: 'forecast',
    },
    {
      id: 'about-half-of-all-riders',
      section: 'Costs',
      quote: "About half of {all} riders work at St. Mary's Hospital.",
      kind: 'estimate',
    },
    {
      id: 'the-bus-carried-12-600-2',
      section: 'Costs',
      quote: 'The bus carried 12,600 people in 2024: nothing new.',
      kind: 'fact',
    },
  ]);
});

it('what is proposed makes a valid report at once', () => {
  const place = mkdtempSync(join(tmpdir(), 'claims-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const folder = join(place, 'content');
  const choice = { folder: 'content', title: 'A report', language: 'en', day: '2026-11-28' };
  const claims = proposedClaims(text, 'en');
  writeNewFolder(
    folder,
    new Map([
      ...reportFiles({ ...choice, hasClaims: false, hasModel: false }),
      ['source/article.txt', text],
      ['claims.yaml', claimsYaml(claims)],
      ['chapters/claims-to-check.mdx', claimsChapter(claims, 'Claims to check')],
    ]),
  );
  const report = loadReport(folder);
  expect(report.claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  expect(report.claims.every(({ verdict }) => verdict === 'unverified')).toBe(true);
});
