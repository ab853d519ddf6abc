import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parts, type PartRequest } from '../../src/author/parts.ts';
import { reportFiles } from '../../src/author/report-templates.ts';
import { writeFiles, writeNewFolder } from '../../src/author/write-files.ts';
import { loadReport } from '../../src/report/load.ts';
import type { Report } from '../../src/report/report-types.ts';

/** A new report with a text and claims. */
function newReport(language = 'en'): string {
  const place = mkdtempSync(join(tmpdir(), 'parts-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const content = join(place, 'content');
  const choice = { folder: 'content', title: 'A report', language, hasModel: false, day: '2026-11-28' };
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

describe('in a German report', () => {
  const asked = (kind: string) => (kind === 'claim' ? { title: 'bald', quote: 'Bald trägt er' } : { title: 'neu' });

  it.each(Object.keys(parts))('a %s is written in German, and is valid', (kind) => {
    const content = newReport('de');
    const part = parts[kind]?.({ content, day: '2026-11-28', ...asked(kind) });
    const texts = [...(part?.files.values() ?? [])].join('\n');
    expect(texts).not.toMatch(/\b(?:what|which|where|here|example values|the|how many|not checked|one sentence)\b/i);
    expect(part?.said.join()).not.toContain('English');
    writeFiles(content, part?.files ?? new Map());
    expect(() => loadReport(content)).not.toThrow();
  });
});

it('a report in a language without templates begins in English, which is said', () => {
  const content = newReport();
  const file = join(content, 'report.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('language: en', 'language: "ar-EG" # Arabic'));
  const part = parts['chapter']?.({ content, title: 'new', day: '2026-11-28' });
  expect(part?.said.at(-1)).toBe(
    'What it says is in English, since there is nothing to begin with in "ar-EG"; write over it.',
  );
  expect(part?.files.get('chapters/new.mdx')).toContain('summary: One sentence for the contents.');
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
