import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect, it, onTestFinished } from 'vitest';
import { keepEdition } from '../../src/editions/keep-edition.ts';
import { alteredFault, manifestOf } from '../../src/editions/manifest.ts';
import { recordOfReport } from '../../src/editions/record.ts';
import { sentencesOfPage } from '../../src/editions/sentences.ts';
import type { EditionList } from '../../src/reading/edition-list.ts';
import { recordFile } from '../../src/report/edition-record.ts';
import { loadReport } from '../../src/report/load.ts';
import { astroBuild } from '../astro-build.ts';
import { changeFile, contentFolder } from '../content/content-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs `npm run edition` on some content; returns its exit code and what it said. */
function freeze(content: string, variables: NodeJS.ProcessEnv): { status: number | null; said: string } {
  const { NODE_ENV: _mode, VITEST: _vitest, SITE: _site, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CONTENT: content, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/editions/freeze.ts'], { cwd: root, env });
  return { status, said: `${stdout.toString()}${stderr.toString()}` };
}

/** Keeps an edition of some content in its place, with no pages but that of one chapter: a build of it is not needed. */
function keepUnbuilt(content: string, page: string, place: string): void {
  const report = loadReport(content);
  const site = mkdtempSync(join(tmpdir(), 'unbuilt-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, 'rivals'));
  writeFileSync(join(site, 'rivals/index.html'), page);
  const record = recordOfReport(report, (chapter) => (chapter === 'rivals' ? sentencesOfPage(page, 'en') : []));
  writeFileSync(join(site, recordFile), JSON.stringify(record));
  const { edition, version } = report.file;
  keepEdition(site, place, { edition, version });
}

it('keeps two editions of a report, publishes both beside the current one, and tells what changed between them', async () => {
  const place = mkdtempSync(join(tmpdir(), 'editions-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const folders = { CACHE_DIR: join(place, 'cache') };
  const content = contentFolder();
  const [first, second] = [join(content, 'editions/2026-11-23'), join(content, 'editions/2026-12-24')];
  keepUnbuilt(content, '<!doctype html><main class="prose"><p>Ask this.</p></main>', first);

  changeFile(join(content, 'models/tea.yaml'), [['    value: 10%', '    value: 12%']]);
  changeFile(join(content, 'chapters/rivals.mdx'), [['Ask this.', 'Ask them all of this.']]);
  changeFile(join(content, 'report.yaml'), [['edition: 2026-11-23', 'edition: 2026-12-24']]);
  expect(freeze(content, { ...folders, COMMIT: 'abc' }).said).toContain(`is kept in ${second}`);
  expect([manifestOf(second)?.edition, manifestOf(second)?.commit]).toEqual(['2026-12-24', 'abc']);
  expect(alteredFault(first)).toBeNull();

  const site = join(place, 'site');
  const { code, log } = await astroBuild({ ...folders, CONTENT: content, OUT_DIR: site });
  expect(code, log).toBe(0);
  expect([alteredFault(join(site, 'v/2026-11-23')), alteredFault(join(site, 'v/2026-12-24'))]).toEqual([null, null]);
  const list = JSON.parse(readFileSync(join(site, 'editions.json'), 'utf8')) as EditionList;
  expect(list.editions.map(({ path, changes }) => [path, changes])).toEqual([
    ['v/2026-12-24/', undefined],
    ['v/2026-11-23/', 'changes/2026-11-23/'],
  ]);

  const documentOf = (page: string): Document =>
    new JSDOM(readFileSync(join(site, page, 'index.html'), 'utf8')).window.document;
  const hrefs = (page: string, links: string): (string | null)[] =>
    [...documentOf(page).querySelectorAll(links)].map((link) => link.getAttribute('href'));
  expect(documentOf('').querySelector('[data-kept]')).toBeNull();
  expect(hrefs('v/2026-12-24/rivals', '[data-kept] a')).toEqual(['../../../']);
  expect(hrefs('changes', '.earlier-editions a')).toEqual(['../v/2026-11-23/', '2026-11-23/']);
  // Kept editions lie side by side, and none within another.
  expect(hrefs('v/2026-12-24/changes', '.earlier-editions a')).toEqual(['../../2026-11-23/', '2026-11-23/']);

  const changes = documentOf('changes/2026-11-23');
  const groups = [...changes.querySelectorAll('.changed-numbers tbody')].map(({ children }) =>
    [...children].map((row) => [...row.children].map(({ textContent }) => textContent.trim())),
  );
  // What was put in stands apart from what follows from it.
  expect(groups[0]).toEqual([['Facts and assumptions'], ['Tea’s share', '10%', '12%']]);
  expect(groups[1]).toContainEqual(['Other drinks', '$90', '$88']);
  const reworded = [...changes.querySelectorAll('.changed-text li')].map(({ innerHTML }) =>
    innerHTML.replace(/\s+/g, ' '),
  );
  expect(reworded).toContain('<span class="unseen">Reworded: </span>Ask <ins>them all of </ins>this.');
});

it('keeps an edition whose links begin at the address of the site within its own folder', () => {
  const content = contentFolder();
  const place = mkdtempSync(join(tmpdir(), 'rooted-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const variables = { CACHE_DIR: place, LINKS: 'rooted', SITE: 'https://example.org/a/b/' };
  const { status, said } = freeze(content, variables);
  expect(status, said).toBe(0);
  const page = readFileSync(join(content, 'editions/2026-11-23/rivals/index.html'), 'utf8');
  const { document } = new JSDOM(page).window;
  const addresses = [...document.querySelectorAll('[href^="/"], [src^="/"]')]
    .filter((element) => !element.closest('[data-kept]'))
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src'));
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address?.startsWith('/a/b/v/2026-11-23/'))).toEqual([]);
  expect(document.querySelector('[data-kept] a')?.getAttribute('href')).toBe('/a/b/');
});
