import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { importedScripts, withIndex } from '../../src/search/index/page-head.ts';

it.each([
  ['relative', '../', ''],
  ['rooted', '/a/b/', '/a/b/search/'],
])('what the search page needs is fetched early where its links are %s', async (_, toRoot, beside) => {
  const root = mkdtempSync(join(tmpdir(), 'search-head-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'assets/page.js'), 'import{a}from"./first.js";a();');
  writeFileSync(join(root, 'assets/first.js'), 'import"./second.js";export const a=1;');
  writeFileSync(join(root, 'assets/second.js'), '');
  const html = `<link rel="stylesheet" href="x.css"><script type="module" src="${toRoot}assets/page.js"></script>`;
  const scripts = await importedScripts(root, html);
  expect(scripts).toEqual(['assets/first.js', 'assets/second.js']);
  const page = withIndex(html, [], { shards: [], scripts });
  expect(page).toContain(`<link rel="modulepreload" href="${toRoot}assets/first.js">`);
  expect(page).toContain(`<link rel="modulepreload" href="${beside}pagefind.js?v=`);
});
