import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { IndexFile } from './pagefind-index.ts';

/** A script of the page's own: the way to the site's root, which LINKS decides, and the path from there. */
const pageScript = /<script type="module" src="([^"]*?)(assets\/[^"]*)"><\/script>/g;
const staticImport = /\b(?:import|from)\s*"(\.[^"]+)"/g;

/**
 * The search page with what its script must know of the index: a tag that changes with it, so that no cache mixes two, and the
 * parts of the vocabulary. Its browser fetches the program and the index's head while the page itself still comes.
 */
export function withIndex(
  html: string,
  files: readonly IndexFile[],
  { shards, scripts }: { shards: readonly string[]; scripts: readonly string[] },
): string {
  const pathOf = (suffix: RegExp): string => files.find(({ path }) => suffix.test(path))?.path ?? '';
  const tag = tagOf(files);
  const toRoot = [...html.matchAll(pageScript)][0]?.[1] ?? '../';
  // Where a host takes the slash from the page's address, what lies beside the page is not beside that address.
  const beside = toRoot.startsWith('/') ? `${toRoot}search/` : '';
  const modules = [`${beside}pagefind.js?v=${tag}`, ...scripts.map((script) => `${toRoot}${script}`)];
  const fetched = [`pagefind-entry.json?ts=${tag}`, pathOf(/^wasm\./), pathOf(/\.pf_meta$/), pathOf(/\.pf_filter$/)];
  // The largest come first: a host without HTTP/2 sends six at a time.
  const hints = [
    ...fetched.map((path) => `<link rel="preload" as="fetch" crossorigin href="${beside}${path}">`),
    ...modules.map((path) => `<link rel="modulepreload" href="${path}">`),
  ];
  return html
    .replace('<link rel="stylesheet"', `${hints.join('')}<link rel="stylesheet"`)
    .replace('data-index=""', `data-index="${tag}"`)
    .replace('data-shards=""', `data-shards="${shards.toSorted().join(' ')}"`);
}

/** The scripts that a page's own import, by their paths from the site's root: else a browser hears of them one after the other. */
export async function importedScripts(root: string, html: string): Promise<string[]> {
  const own = [...html.matchAll(pageScript)].map(([, , path = '']) => path);
  const known = new Set(own);
  const follow = async (script: string): Promise<void> => {
    const code = await readFile(join(root, script), 'utf8');
    const imported = [...code.matchAll(staticImport)].map(([, path = '']) => posix.join(posix.dirname(script), path));
    const unseen = imported.filter((path) => !known.has(path));
    for (const path of unseen) known.add(path);
    for (const path of unseen) await follow(path);
  };
  for (const script of own) await follow(script);
  return [...known].filter((script) => !own.includes(script)).toSorted();
}

function tagOf(files: readonly IndexFile[]): string {
  // Pagefind hands its files out in the order in which its threads end.
  const inOrder = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return createHash('sha256')
    .update(Buffer.concat(inOrder.map(({ content }) => Buffer.from(content))))
    .digest('hex')
    .slice(0, 10);
}
