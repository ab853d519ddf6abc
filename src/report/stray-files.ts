import { readdirSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { nearestName } from './content-problem.ts';

const written = /\.(ya?ml|mdx?|markdown|txt)$/i;
const aside = /^(readme|licen[cs]e)\b/i;
const properName = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** What is wrong with the name of a file, which stands in addresses and references; null if nothing is. */
export function nameProblem(name: string, extension: string): string | null {
  if (properName.test(name)) return null;
  // Through capitals, since only they turn ß into SS.
  const letters = name.toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const near = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const example = near ? `, such as ${near}${extension}` : '';
  return `the name is "${name}"; lower-case letters, digits and hyphens are expected${example}.`;
}

/** What is read of a content folder: single files, and folders with the extension of their files. */
export interface ReadFiles {
  files: ReadonlySet<string>;
  folders: ReadonlyMap<string, string>;
}

/** The files that somebody wrote and nothing reads, each with what would be right. */
export function strayFiles(folder: string, read: ReadFiles): { path: string; message: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && written.test(entry.name) && !aside.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isRead(path, read) && !/(^|\/)\./.test(path))
    .map((path) => ({ path, message: `the file is not read; ${expected(path, read)}` }));
}

function isRead(path: string, { files, folders }: ReadFiles): boolean {
  const { dir, ext } = parse(path);
  return files.has(path) || folders.get(dir) === ext;
}

function expected(path: string, { files, folders }: ReadFiles): string {
  const { dir, base, name, ext } = parse(path);
  const [top = ''] = dir.split('/');
  const extension = folders.get(top);
  if (extension !== undefined && dir === top) return `a name ending in ${extension} is expected.`;
  if (extension !== undefined) return `${top}/${name}${extension} is expected, in no folder within ${top}/.`;
  const nearFolder = dir === '' ? ext === '.mdx' && 'chapters' : nearestName(dir, folders.keys());
  if (nearFolder) return `did you mean "${nearFolder}/${base}"?`;
  const known = new Map([...files].map((file) => [withoutExtension(file), file]));
  const near = known.get(nearestName(withoutExtension(path), known.keys()) ?? '');
  if (near !== undefined) return `did you mean "${near}"?`;
  return `${[...files, ...[...folders].map(([within, end]) => `${within}/*${end}`)].join(', ')} are.`;
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - parse(path).ext.length);
}
