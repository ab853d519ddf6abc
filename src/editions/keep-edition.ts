import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { differingPaths, listedFiles, manifestFile, manifestOf, type Manifest } from './manifest.ts';

/** What became of an edition that was to be kept. */
export type Kept = { is: 'new' } | { is: 'same' } | { is: 'other'; paths: string[] };

/**
 * Keeps a built site as an edition's folder, with a manifest, if the edition has none yet. The folder is written beside its
 * place, read back and then renamed, so that a full disk or a stopped process leaves nothing in its place.
 */
export function keepEdition(site: string, place: string, about: Omit<Manifest, 'files'>): Kept {
  const files = listedFiles(site);
  const present = manifestOf(place);
  if (present) {
    const paths = differingPaths(present.files, files);
    return paths.length === 0 ? { is: 'same' } : { is: 'other', paths };
  }
  mkdirSync(dirname(place), { recursive: true });
  removeDrafts(place);
  const draft = mkdtempSync(join(dirname(place), draftPrefix(place)));
  try {
    // One by one, because a copy of the whole folder does not say that the disk is full.
    for (const { path } of files) write(join(draft, path), readFileSync(join(site, path)));
    write(join(draft, manifestFile), `${JSON.stringify({ ...about, files }, null, 1)}\n`);
    const lost = differingPaths(files, listedFiles(draft));
    if (lost.length > 0) throw new Error(`${lost.join(', ')} could not be copied whole`);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { is: 'new' };
}

function write(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Hidden, so that what a stopped process leaves is no part of the content. */
function draftPrefix(place: string): string {
  return `.${basename(place)}-`;
}

function removeDrafts(place: string): void {
  for (const name of readdirSync(dirname(place)))
    if (name.startsWith(draftPrefix(place))) rmSync(join(dirname(place), name), { recursive: true, force: true });
}
