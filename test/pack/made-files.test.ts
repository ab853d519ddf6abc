import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkMadeFiles, withMadeFiles } from '../../src/pack/made-files.ts';

const page =
  '<body><a class="report-title" href="../">Report</a><footer class="x"></footer><footer class="site-footer"><p>Report</p></footer></body>';

it('the footer of a page links to what was made, and to nothing else', () => {
  const linked = withMadeFiles(page, '/the-press/', ['report.pdf', 'report-2025-10-19.zip']);
  expect(linked).toBe(
    '<body><a class="report-title" href="../">Report</a><footer class="x"></footer>' +
      '<footer class="site-footer"><p>Report</p><p class="made-files">' +
      '<a href="../report.pdf" type="application/pdf">PDF (A4)</a> · ' +
      '<a href="../report-2025-10-19.zip" type="application/zip">ZIP</a></p></footer></body>',
  );
  expect(withMadeFiles(linked, '/the-press/', ['report-letter.pdf'])).toBe(
    withMadeFiles(page, '/the-press/', ['report-letter.pdf']),
  );
  expect(withMadeFiles(linked, '/the-press/', [])).toBe(page);
});

it.each([
  ['./', './report.pdf'],
  ['index.html', 'report.pdf'],
  ['../index.html', '../report.pdf'],
  ['/a/b/', '/a/b/report.pdf'],
])('where the cover is linked as %s, a file is as %s', (cover, file) => {
  const linked = withMadeFiles(page.replace('"../"', `"${cover}"`), '/', ['report.pdf']);
  expect(linked).toContain(`<a href="${file}" type="application/pdf">`);
});

it('pages of the report are linked, and those among the author’s downloads stay as they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'files'));
  for (const name of ['index.html', 'files/old.html']) writeFileSync(join(folder, name), page);
  writeFileSync(join(folder, 'report.pdf'), '');
  linkMadeFiles(folder);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('href="../report.pdf"');
  expect(readFileSync(join(folder, 'files/old.html'), 'utf8')).toBe(page);
  rmSync(folder, { recursive: true });
});
