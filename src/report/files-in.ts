import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files in a folder and the folders within it, by path, in order, but for hidden ones; none where there is no such folder. */
export function filesIn(folder: string): { name: string; bytes: number }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: statSync(path).size }))
    .filter(({ name }) => !/(^|\/)\./.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
