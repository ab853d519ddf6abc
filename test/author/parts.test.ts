import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parts, type PartRequest } from '../../src/author/parts.ts';
import { reportFiles } from '../../src/author/report-templates.ts';
import { writeFiles, writeNewFolder } from '../../src/author/write-files.ts';
import { loadReport } from '../../src/report/load.ts';
import type { Report } from '../../src/report/report-types.ts';

/** A new report with a text and claims. */
function newReport(): string {
  const place = mkdtempSync(join(tmpdir(), 'parts-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const content = join(place, 'content');
  const choice = { folder: 'content', title: 'A report', language: 'en', hasModel: false, day: '2026-11-28' };
  writeNewFolder(content, reportFiles({ ...choice, hasClaims: true }));
  return content;
}

/** The report once a part is added. */
function added(content: string, kind: string, request: Omit<PartRequest, 'content' | 'day'>): Report {
  const part = parts[kind]?.({ content, day: '2026-11-28', ...request });
  if (!part) throw new Error(`there is no part "${kind}"`);
  writeFiles(content, part.files);
  return loadReport(content);
}

it('a chapter comes last, under its title', () => {
  const { chapters } = added(newReport(), 'chapter', { title: 'Über Kosten & Preise' });
  expect(chapters.at(-1)).toMatchObject({ id: 'uber-kosten-preise', title: 'Über Kosten & Preise' });
});

it('a claim quotes the text, unverified, and stands in a chapter', () => {
  const { claims } = added(newReport(), 'claim', { title: 'soon', quote: 'Soon it will pay', chapter: 'the-rides' });
  expect(claims.find(({ id }) => id === 'soon')).toMatchObject({
    quote: 'Soon it will pay',
    verdict: 'unverified',
    chapter: 'the-rides',
  });
});

it('a figure comes with values, in the last chapter', () => {
  const { figures } = added(newReport(), 'figure', { title: 'night-rides' });
  expect(figures.at(-1)).toMatchObject({ id: 'figure-night-rides', chapter: 'the-claims' });
});

it('a model comes with a view, and two of them together', () => {
  const content = newReport();
  added(content, 'model', { title: 'First sum' });
  const { models, figures } = added(content, 'model', { title: '2nd sum' });
  expect(models.map(({ id }) => id)).toEqual(['2nd-sum', 'first-sum']);
  expect(figures.slice(-2).map(({ id }) => id)).toEqual(['bridge-first-sum-total', 'bridge-2nd-sum-total']);
});

it.each([
  ['chapter', { title: 'the-rides' }, 'chapters/the-rides.mdx is there already; another name is expected.'],
  ['figure', { title: 'rides' }, 'datasets/rides.yaml is there already; another name is expected.'],
  ['claim', { title: 'pays', quote: 'Soon' }, 'claims.yaml has a claim "pays" already; another name is expected.'],
  ['claim', { title: 'new' }, 'npm run new:claim -- new "words of the text"'],
  [
    'claim',
    { title: 'new', quote: 'It pays' },
    '"It pays" cannot be quoted: source/article.txt does not contain them; the text\'s own words are expected.',
  ],
  ['figure', { title: 'new', chapter: 'the-ride' }, 'There is no chapter "the-ride"; did you mean "the-rides"?'],
  ['chapter', { title: '概要' }, '"概要" has no Latin letter or digit to name a file by; add one.'],
])('a %s of %o is refused, and nothing is written', (kind, request, message) => {
  const content = newReport();
  const before = readFileSync(join(content, 'claims.yaml'), 'utf8');
  expect(() => added(content, kind, request)).toThrow(message);
  expect(readFileSync(join(content, 'claims.yaml'), 'utf8')).toBe(before);
});

it('a block goes before the footnotes of a chapter', () => {
  const content = newReport();
  writeFiles(
    content,
    new Map([
      ['chapters/the-end.mdx', '---\ntitle: The end\norder: 9\nsummary: Last.\n---\n\nWords.[^a]\n\n[^a]: A note.\n'],
    ]),
  );
  added(content, 'figure', { title: 'late' });
  expect(readFileSync(join(content, 'chapters/the-end.mdx'), 'utf8')).toContain(
    'Words.[^a]\n\n<Figure of="late" />\n\n[^a]: A note.\n',
  );
});
