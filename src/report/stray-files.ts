import { readdirSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { addressName } from './address-name.ts';
import { attachmentsFolder } from './attachments-folder.ts';
import { nearestName } from './content-problem.ts';
import { isTable } from './dataset-tables.ts';

const textFile = /\.(ya?ml|mdx?|markdown|txt|bib|ris|csv|tsv)$/i;
const ignored = /^(readme|licen[cs]e)\b/i;
const validName = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** Why a file name cannot be used in addresses and references, or null. */
export function nameProblem(name: string, extension: string): string | null {
  if (validName.test(name)) return null;
  const near = addressName(name);
  const example = near ? `, such as ${near}${extension}` : '';
  return `the name is "${name}"; lower-case letters, digits and hyphens are expected${example}.`;
}

/** The files read from a content folder: single files, and folders with the extension of their files. */
export interface ReadFiles {
  files: ReadonlySet<string>;
  folders: ReadonlyMap<string, string>;
}

/** The text files that nothing reads, each with a suggestion. */
export function strayFiles(folder: string, read: ReadFiles): { path: string; message: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && textFile.test(entry.name) && !ignored.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isRead(path, read) && !/(^|\/)\./.test(path))
    .map((path) => ({ path, message: `the file is not read; ${suggestion(path, read)}` }));
}

function isRead(path: string, { files, folders }: ReadFiles): boolean {
  const { dir, base, ext } = parse(path);
  // Attachments are read as they are, whatever they hold.
  if (path.startsWith(`${attachmentsFolder}/`)) return true;
  // So are editions that are kept whole.
  if (/^editions\/\d{4}-\d\d-\d\d\//.test(path)) return true;
  return files.has(path) || folders.get(dir) === ext || (dir === 'datasets' && isTable(base));
}

function suggestion(path: string, { files, folders }: ReadFiles): string {
  const { dir, base, name, ext } = parse(path);
  if (isTable(base)) return `datasets/${base} is expected for a dataset's rows, files/${base} for a download.`;
  const [top = ''] = dir.split('/');
  const extension = folders.get(top);
  if (extension !== undefined && dir === top) return `a name ending in ${extension} is expected.`;
  if (extension !== undefined) return `${top}/${name}${extension} is expected, not a subfolder of ${top}/.`;
  const nearFolder = dir === '' ? ext === '.mdx' && 'chapters' : nearestName(dir, folders.keys());
  if (nearFolder) return `did you mean "${nearFolder}/${base}"?`;
  const known = new Map([...files].map((file) => [withoutExtension(file), file]));
  const near = known.get(nearestName(withoutExtension(path), known.keys()) ?? '');
  if (near !== undefined) return `did you mean "${near}"?`;
  return `only ${[...files, ...[...folders].map(([within, end]) => `${within}/*${end}`)].join(', ')} are.`;
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - parse(path).ext.length);
}
