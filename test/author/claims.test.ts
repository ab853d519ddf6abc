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

it('German sentences are found by German numbers and ends, and named in German', () => {
  const german = `Am 3. Mai kamen z. B. zwölf Prozent mehr, und dabei blieb es auch. So war das damals eben.

Der Bus wird bis 2028 rund 1,5 Mio. Euro kosten. Prof. Weiß meint, das sollte reichen.
`;
  expect(proposedClaims(german, 'de-AT')).toEqual([
    {
      id: 'am-3-mai-kamen-z',
      section: 'der Anfang',
      quote: 'Am 3. Mai kamen z. B. zwölf Prozent mehr, und dabei blieb es auch.',
      kind: 'fact',
    },
    {
      id: 'der-bus-wird-bis-2028',
      section: 'der Anfang',
      quote: 'Der Bus wird bis 2028 rund 1,5 Mio. Euro kosten.',
      kind: 'forecast',
    },
    {
      id: 'prof-weiss-meint-das-sollte',
      section: 'der Anfang',
      quote: 'Prof. Weiß meint, das sollte reichen.',
      kind: 'judgement',
    },
  ]);
});

it('a number in German words makes a sentence checkable in German alone', () => {
  const sentence = 'es waren siebenundzwanzig tage ohne regen.\n';
  expect(proposedClaims(sentence, 'de')).toHaveLength(1);
  expect(proposedClaims(sentence, 'en')).toHaveLength(0);
});

it('sentences without spaces are found, and prose holds their beginning', () => {
  const claims = proposedClaims('バスの収入は毎年増えている。来年は12万円になる。\n', 'ja');
  expect(claims.map(({ id, quote }) => [id, quote])).toEqual([['12', '来年は12万円になる。']]);
  expect(claimsChapter(claims, 'ja')).toContain('>来年は …</Claim>');
});

it.each(['en', 'de'])('what is proposed makes a valid report at once, in %s', (language) => {
  const place = mkdtempSync(join(tmpdir(), 'claims-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const folder = join(place, 'content');
  const choice = { folder: 'content', title: 'A report', language, day: '2026-11-28' };
  const claims = proposedClaims(text, language);
  writeNewFolder(
    folder,
    new Map([
      ...reportFiles({ ...choice, hasClaims: false, hasModel: false }),
      ['source/article.txt', text],
      ['claims.yaml', claimsYaml(claims, language)],
      ['chapters/claims-to-check.mdx', claimsChapter(claims, language)],
    ]),
  );
  const report = loadReport(folder);
  expect(report.claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  expect(report.claims.every(({ verdict }) => verdict === 'unverified')).toBe(true);
});
