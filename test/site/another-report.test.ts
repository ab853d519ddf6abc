import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtFile, builtFiles, builtPage, wordsOf } from './built-pages.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const subject = /Trainium|Amazon|\bAWS\b|Nvidia/i;
const text = /\.(html|css|js|ts|astro|json|xml|txt|md|svg|webmanifest)$|_headers$/;

test('the engine does not know what the report is about', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => text.test(file));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => subject.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
});

test('a report of another subject says nothing of this one', () => {
  const files = builtFiles('other-site').filter((file) => text.test(file));
  expect(files).toContain('the-press/index.html');
  expect(files.filter((file) => subject.test(builtFile('other-site', file).toString()))).toEqual([]);
});

test('a report of another subject has its claims, figures, lenses and risks', () => {
  const crop = builtPage('other-site', '/the-crop/').document;
  const press = builtPage('other-site', '/the-press/').document;
  const ledger = builtPage('other-site', '/claims/').document;
  expect(ledger.querySelectorAll('.claim-entry')).toHaveLength(3);
  expect([...crop.querySelectorAll('.trends thead th')].map(wordsOf)).toEqual([
    'Trend',
    'What is seen',
    'Hands needed',
    'Harm to the trees',
    'Rank',
  ]);
  expect(crop.querySelectorAll('.risk')).toHaveLength(4);
  expect(wordsOf(press.querySelector('#bridge-pressing .figure-title'))).toBe(
    'Half the crop, pressed, pays: 1.170 € are left',
  );
  expect(press.querySelector('#chart-gate-prices svg')).not.toBeNull();
});
