import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { builtFile, builtFiles, builtPage } from './built-pages.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const subject = /Trainium|Amazon|\bAWS\b|Nvidia/i;
const text = /\.(html|css|js|ts|astro|json|xml|txt|md|svg|webmanifest)$|_headers$/;

test('the source code contains nothing about the report’s subject', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => text.test(file));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => subject.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
});

test('a report on another subject contains nothing of this one', () => {
  const files = builtFiles('other-site').filter((file) => text.test(file));
  expect(files).toContain('the-press/index.html');
  expect(files.filter((file) => subject.test(builtFile('other-site', file).toString()))).toEqual([]);
});

test('a report on another subject has its own claims and figures', () => {
  const report = loadReport(fileURLToPath(new URL('../reports/orchard', import.meta.url)));
  const ledger = builtPage('other-site', '/claims/').document;
  expect(ledger.querySelectorAll('.claim-entry')).toHaveLength(report.claims.length);
  const kinds = new Set(report.figures.map(({ id }) => id.split('-')[0]));
  expect([...kinds].sort()).toEqual(['bridge', 'checklist', 'figure', 'matrix', 'steps', 'tally']);
  for (const { id, chapter } of report.figures) {
    const figure = builtPage('other-site', `/${chapter}/`).document.getElementById(id);
    expect(figure?.querySelector('svg'), id).not.toBeNull();
  }
});
