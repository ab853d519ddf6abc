import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lowerCased } from '../../src/build/lower-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'lower-case-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives files and what refers to them names in lower case, and lets none take another’s', async () => {
  for (const name of ['quay_aB.webp', 'quay_Ab.webp', 'main.css']) writeFileSync(join(folder, name), name);
  const renamed = await lowerCased(folder);
  expect(readdirSync(folder).sort()).toEqual(['main.css', 'quay_ab.webp', 'quay_ab_.webp']);
  const text = renamed('<img srcset="/assets/quay_aB.webp 1x, /assets/quay_Ab.webp 2x"> Assets/Other quay_aB.webp');
  const [, one = '', other = ''] = /assets\/(\S+) 1x, \/assets\/(\S+) 2x/.exec(text) ?? [];
  expect([one, other].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
    'quay_aB.webp',
    'quay_Ab.webp',
  ]);
  expect(text).toContain('Assets/Other quay_aB.webp');
});

it('has nothing to do where there is no folder', async () => {
  expect((await lowerCased(join(folder, 'none')))('/assets/A.webp')).toBe('/assets/A.webp');
});
