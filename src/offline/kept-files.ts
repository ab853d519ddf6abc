import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { hashLength, type KeptFile } from './kept-edition.ts';

/** A file of a built site that can be read offline, by its path in the site's folder. */
export interface BuiltFile {
  path: string;
  bytes: Buffer;
}

/** What pages show and load: no pages for other sites, other editions, or files to carry away. */
const pages = /^(?!(?:v|figures|files|downloads)\/)(?:.*\/)?index\.html$/;
const loaded = /^(?:assets\/.*\.(?:css|js|woff2|svg|png|jpe?g|webp|avif|gif)|favicon\.svg|running-heads\.css)$/;
const fetched = /^(?:(?:model|reading)\/[^/]*\.json|search\/(?!index\.).*)$/;

/** The files of a built site that are kept for reading offline, in order. */
export function keptFilesOf(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(join(folder, sep).length).split(sep).join('/') }))
    .filter(({ path }) => pages.test(path) || loaded.test(path) || fetched.test(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ file, path }) => ({ path, bytes: readFileSync(file) }));
}

/** The name of the build that these files are of: another as soon as one of them is. */
export function buildName(files: readonly BuiltFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, hashLength);
}

/** How a worker finds a file, and how it knows it. */
export function keptFile({ path, bytes }: BuiltFile): KeptFile {
  if (isPage(path)) return { address: path.replace(/index\.html$/, ''), is: 'page' };
  if (path.startsWith('assets/')) return { address: path, is: 'asset' };
  return { address: path, is: createHash('sha256').update(bytes).digest('hex').slice(0, hashLength) };
}

export function isPage(path: string): boolean {
  return pages.test(path);
}
