import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The file of a frozen edition that lists all others. */
export const manifestFile = 'manifest.json';

interface ListedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** What a frozen edition holds, file by file. */
export interface Manifest {
  edition: string;
  version: string;
  /** The commit it was built from, where that was known. */
  commit?: string;
  files: ListedFile[];
}

/** The files of a folder, by path, in order, with their hashes; the manifest itself is left out. */
export function listedFiles(folder: string): ListedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }))
    .filter(({ path }) => path !== manifestFile)
    .map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The paths at which two lists of files differ. */
export function differingPaths(one: readonly ListedFile[], other: readonly ListedFile[]): string[] {
  const hashes = new Map(one.map(({ path, sha256 }) => [path, sha256]));
  const changed = other.filter(({ path, sha256 }) => hashes.get(path) !== sha256).map(({ path }) => path);
  const present = new Set(other.map(({ path }) => path));
  return [...changed, ...one.map(({ path }) => path).filter((path) => !present.has(path))].sort();
}

/** The manifest of a frozen edition; null where there is none, or none that can be read. */
export function manifestOf(folder: string): Manifest | null {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) return null;
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
    return Array.isArray(manifest.files) ? (manifest as Manifest) : null;
  } catch {
    return null;
  }
}

/** Why a frozen edition is not as it was published; null if it is. */
export function alteredFault(folder: string): string | null {
  const manifest = manifestOf(folder);
  if (!manifest)
    return `${folder} has no ${manifestFile} that can be read; a folder that npm run edition made is expected.`;
  const paths = differingPaths(manifest.files, listedFiles(folder));
  if (paths.length === 0) return null;
  return (
    `${folder} is not as it was published: ${named(paths)} ${paths.length === 1 ? 'differs' : 'differ'} from its ` +
    `${manifestFile}; an edition stays as it is, so bring the folder back from version control.`
  );
}

/** Some paths, the first of them by name. */
export function named(paths: readonly string[]): string {
  const first = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${first} and ${paths.length - 3} more` : first;
}
