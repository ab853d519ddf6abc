import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { coverFacts } from '../../src/pdf/cover-facts.ts';
import { headingsOf } from '../../src/pdf/outline-titles.ts';
import { printed } from '../../src/pdf/printed.ts';
import { withMetadata } from '../../src/pdf/with-metadata.ts';
import { plainText } from '../../src/report/plain-text.ts';
import { claimWords, coverWords, paperWords } from '../../src/words/words.ts';
import { builtFolder } from '../site/build.ts';
import { pdfPages, pdfStructure } from './pdf-text.ts';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const published = 'https://example.org/a/';

test('the report’s PDF file is tagged, with outline, live links, folios, references and metadata', async () => {
  const folder = builtFolder('other-site');
  const page = (address: string): string => readFileSync(join(folder, address, 'index.html'), 'utf8');
  const facts = coverFacts(page(''));
  const browserPath = process.env['BROWSER_PATH'] ?? '';
  const files = await printed({ folder, browserPath, papers: ['A4'], site: published });
  const file = await withMetadata(files.get('A4') ?? new Uint8Array(), facts, headingsOf(page('all/')));

  const document = await PDFDocument.load(file, { updateMetadata: false });
  expect(document.getTitle()).toBe(plainText(report.file.title, report));
  expect(document.getAuthor()).toBe(report.file.authors.join(', '));
  expect(String(document.catalog.get(PDFName.of('Lang')))).toContain(report.file.language);
  expect(String(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');

  const { outline, tags, links } = await pdfStructure(file);
  const chapters = report.chapters.map(({ title }) => plainText(title, report));
  const evidence = [claimWords.title, paperWords.numbers, coverWords.whole.references];
  expect(outline.map((heading) => heading.title)).toEqual([document.getTitle(), ...chapters, ...evidence]);
  expect(outline.flatMap(({ items }) => items).length).toBeGreaterThan(chapters.length);
  for (const tag of ['H1', 'H2', 'P', 'Table', 'TH', 'Figure', 'Link', 'L']) expect([...tags]).toContain(tag);
  expect(links.broken).toEqual([]);
  expect(links.internal).toBeGreaterThan(chapters.length);
  expect(links.external.filter((url) => url.includes('127.0.0.1'))).toEqual([]);
  expect(links.external.some((url) => url.startsWith(published))).toBe(true);
  for (const { url } of report.sources) if (url) expect(links.external).toContain(url);

  const pages = await pdfPages(file);
  for (const [index, text] of pages.entries()) expect(text).toMatch(new RegExp(`(^|\\n)${index + 1}\\D`));
});

test('a report whose links begin at the root of its host is printed with its styles, and its links lead home', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooted-'));
  const site = 'https://example.org/a/b/';
  mkdirSync(join(folder, 'all'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><link rel="canonical" href="${site}"><title>Tea</title>`);
  writeFileSync(join(folder, 'x.css'), '.unprinted { display: none; }');
  writeFileSync(
    join(folder, 'all/index.html'),
    `<!doctype html><html lang="en"><title>Tea</title><link rel="stylesheet" href="/a/b/x.css"><h1 id="tea">Tea</h1>
<p class="unprinted">Button</p><p><a href="/a/b/claims/#one">Claims</a> <a href="/a/b/all/#tea">Above</a></p>`,
  );
  const browserPath = process.env['BROWSER_PATH'] ?? '';
  const files = await printed({ folder, browserPath, papers: ['A4'], site });
  const file = files.get('A4') ?? new Uint8Array();
  expect((await pdfPages(file)).join('')).not.toContain('Button');
  expect((await pdfStructure(file)).links).toEqual({ internal: 1, broken: [], external: [`${site}claims/#one`] });
  rmSync(folder, { recursive: true });
});
