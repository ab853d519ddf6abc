import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command.ts';

/** Makes a folder that holds these files, or, if anything fails, nothing at all. */
export function writeNewFolder(folder: string, files: ReadonlyMap<string, string>): void {
  refuseUsedFolder(folder);
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(join(parent, `.${basename(folder)}-`));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), text);
    }
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Refuses a folder that holds anything, and a path that is a file. */
export function refuseUsedFolder(folder: string): void {
  if (!existsSync(folder)) return;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new CommandError(`${folder} is a file; a new or an empty folder is expected.`);
  }
  if (names.length === 0) return;
  const held = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
  throw new CommandError(`${folder} is not empty (${held}); a new or an empty folder is expected.`);
}

/** Writes new and changed files; each is written beside its place first, so that none is left in half. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const drafts = [...files].map(([path, text]) => ({ place: join(folder, path), text }));
  try {
    for (const { place, text } of drafts) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(draftOf(place), text);
    }
    for (const { place } of drafts) renameSync(draftOf(place), place);
  } finally {
    for (const { place } of drafts) rmSync(draftOf(place), { force: true });
  }
}

function draftOf(place: string): string {
  return join(dirname(place), `.${basename(place)}.draft`);
}
