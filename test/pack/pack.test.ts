import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CommandError } from '../../src/author/command.ts';
import { packedFiles, type Files } from '../../src/pack/pack.ts';

/** A built site of some files, removed when the test ends. */
function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function textOf(packed: Files, path: string): string {
  return Buffer.from(packed.get(path) ?? []).toString();
}

it('a site whose links begin at the root of a host is refused, and told how to be built', async () => {
  const packed = packedFiles(siteOf({ 'index.html': '<link rel="stylesheet" href="/a/b/assets/main.css">' }));
  await expect(packed).rejects.toThrow(CommandError);
  await expect(packed).rejects.toThrow(/LINKS=rooted: .* built without LINKS=rooted/);
});

it.each(['assets/main.css', './assets/main.css', '//example.org/main.css', 'https://example.org/main.css'])(
  'a site with its stylesheet at %s is packed, whatever else begins at the root',
  async (sheet) => {
    const html = `<a href="/elsewhere/"><link rel="stylesheet" href="${sheet}">`;
    expect([...(await packedFiles(siteOf({ 'index.html': html }))).keys()]).toEqual(['index.html']);
  },
);

it('the author’s downloads are packed byte for byte, pages among them too', async () => {
  const files = {
    'files/old/index.html': '<html lang="en"><script type="module" src="lost.js"></script><a href="../">Up</a></html>',
    'files/old/x.css': '@font-face { src: url(x.woff2); }',
    'files/old/x.woff2': 'font',
  };
  const packed = await packedFiles(siteOf({ 'index.html': '<a href="files/old/index.html">Old</a>', ...files }));
  expect([...packed.keys()]).toEqual([...Object.keys(files), 'index.html']);
  for (const [path, text] of Object.entries(files)) expect(textOf(packed, path), path).toBe(text);
});

it('links to editions that are kept lead to the address that the cover names', async () => {
  const cover = '<link rel="canonical" href="https://example.org/a/b/">';
  const changes = '<a href="../v/2025-10-19/">As published</a>';
  const kept = { 'changes/index.html': changes, 'v/2025-10-19/index.html': '' };
  const packed = await packedFiles(siteOf({ 'index.html': cover, ...kept }));
  expect([...packed.keys()]).toEqual(['changes/index.html', 'index.html']);
  expect(textOf(packed, 'changes/index.html')).toBe('<a href="https://example.org/a/b/v/2025-10-19/">As published</a>');
  const unplaced = await packedFiles(siteOf({ 'index.html': '', ...kept }));
  expect(textOf(unplaced, 'changes/index.html')).toBe('<a>As published</a>');
});
