import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { servedFolder } from '../../src/browser/served-folder.ts';

it.each([
  ['at the path that it was built for', '<link rel="canonical" href="https://example.org/a/b/">', '/a/b/'],
  ['deep within a host where it was built for none', '<title>Tea</title>', '/some/where/'],
])('a folder is served %s', async (_, cover, path) => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(folder, 'index.html'), cover);
  const { root, close } = await servedFolder(folder);
  expect(new URL(root).pathname).toBe(path);
  expect(await (await fetch(root)).text()).toBe(cover);
  expect((await fetch(new URL('/', root))).status).toBe(404);
  await close();
  rmSync(folder, { recursive: true });
});
