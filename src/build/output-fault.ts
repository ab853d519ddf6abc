import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { reason } from '../report/file-bytes.ts';

/** Folders of a build, each a path without a slash at its end. */
export interface BuildFolders {
  /** Where the site is published to; what is in it is replaced. */
  output: string;
  cache: string;
  /** The checkout. */
  root: string;
  content: string;
}

/** Why a build cannot use its folders, or would destroy what is in one; null if all is well. */
export function outputFault({ output, cache, root, content }: BuildFolders): string | null {
  for (const [what, path] of [
    ['the checkout', root],
    ['the content', content],
  ] as const) {
    if (isWithin(path, output))
      return `OUT_DIR is ${output}, which holds ${what}; a build replaces all in OUT_DIR, so a folder of its own is expected.`;
  }
  if (isWithin(output, content))
    return `OUT_DIR is ${output}, within the content; a folder outside ${content} is expected.`;
  for (const part of ['src', 'node_modules', 'public', '.git'])
    if (isWithin(output, join(root, part)))
      return `OUT_DIR is ${output}, within the engine; another folder is expected.`;
  return (
    foreignFault(output) ??
    unwritable('OUT_DIR', output) ??
    unwritable('CACHE_DIR', cache) ??
    unwritable('The checkout', join(root, '.astro'))
  );
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder with files that are no site's must be somebody's work. */
function foreignFault(output: string): string | null {
  if (!existsSync(output)) return null;
  if (!statSync(output).isDirectory()) return `OUT_DIR is ${output}, a file; a folder is expected.`;
  const names = readdirSync(output).filter((name) => !name.startsWith('.'));
  if (names.length === 0 || names.includes('index.html')) return null;
  return (
    `OUT_DIR is ${output}, which holds files that are no earlier build (${names.slice(0, 3).join(', ')}); ` +
    'a build would delete them, so a new or empty folder is expected.'
  );
}

function unwritable(name: string, path: string): string | null {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK);
    return null;
  } catch (error) {
    const isRefused = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isRefused ? 'no folder can be made there' : reason(error);
    const near = existing(path);
    return `${name} cannot be written at ${path}: ${why} (${near}); a folder that can be written is expected.`;
  }
}

/** Makes a folder and those above it, one by one: Node's own way tries for ever where the system makes none, as in /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
}
