import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepEdition } from '../../src/editions/keep-edition.ts';
import { alteredFault, manifestOf } from '../../src/editions/manifest.ts';

const about = { edition: '2026-11-28', version: '2.0', commit: 'abc' };

function place(): { site: string; kept: string } {
  const folder = mkdtempSync(join(tmpdir(), 'keep-edition-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const site = join(folder, 'site');
  write(site, { 'index.html': '<p>A cover', 'claims/index.html': '<p>Claims' });
  return { site, kept: join(folder, 'content/editions/2026-11-28') };
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('an edition', () => {
  it('is kept whole, with a manifest of hashes and the commit', () => {
    const { site, kept } = place();
    expect(keepEdition(site, kept, about)).toEqual({ is: 'new' });
    expect(readFileSync(join(kept, 'claims/index.html'), 'utf8')).toBe('<p>Claims');
    expect(manifestOf(kept)).toEqual({
      ...about,
      files: [
        {
          path: 'claims/index.html',
          bytes: 9,
          sha256: '9b2cb9155eeb890ac4a5d7fc32ea8e30c30086f702ba1e7c3cccec63ce4b2cf5',
        },
        {
          path: 'index.html',
          bytes: 10,
          sha256: '52a1903e2c94fddf4d3518c56a72fcdb5c6dbe23ad280f2f97f16574a13084ac',
        },
      ],
    });
    expect(alteredFault(kept)).toBeNull();
  });

  it('is never kept again: the same is said, and what differs is named', () => {
    const { site, kept } = place();
    keepEdition(site, kept, about);
    expect(keepEdition(site, kept, { ...about, commit: 'def' })).toEqual({ is: 'same' });
    write(site, { 'index.html': '<p>Another cover', 'feed.xml': '<feed/>' });
    rmSync(join(site, 'claims'), { recursive: true });
    expect(keepEdition(site, kept, about)).toEqual({
      is: 'other',
      paths: ['claims/index.html', 'feed.xml', 'index.html'],
    });
    expect(readFileSync(join(kept, 'index.html'), 'utf8')).toBe('<p>A cover');
  });

  it('that was changed by hand is told by its manifest', () => {
    const { site, kept } = place();
    keepEdition(site, kept, about);
    writeFileSync(join(kept, 'index.html'), '<p>Improved');
    expect(alteredFault(kept)).toContain('index.html differs from its manifest.json');
    rmSync(join(kept, 'manifest.json'));
    expect(alteredFault(kept)).toContain('has no manifest.json');
  });

  it('that cannot be written whole leaves nothing behind, and what a stopped process left is cleared away', () => {
    const { site, kept } = place();
    // In the way of the manifest, which is written last.
    write(site, { 'manifest.json/index.html': '<p>A chapter' });
    write(dirname(kept), { '.2026-11-28-stopped/index.html': 'half' });
    expect(() => keepEdition(site, kept, about)).toThrow();
    expect(readdirSync(dirname(kept))).toEqual([]);
  });
});

/** A disk of 64 KiB; null where this user may mount none. */
function tinyDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  onTestFinished(() => {
    if (mounted) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return mounted ? folder : null;
}

it('says that a disk is full, and leaves nothing on it', ({ skip }) => {
  const { site } = place();
  const disk = tinyDisk();
  if (disk === null) return skip('only root may mount a disk');
  write(site, { 'large.txt': 'x'.repeat(200_000) });
  expect(() => keepEdition(site, join(disk, 'editions/2026-11-28'), about)).toThrow(/ENOSPC/);
  expect(readdirSync(join(disk, 'editions'))).toEqual([]);
});
