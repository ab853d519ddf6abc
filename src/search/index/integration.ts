import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { importedScripts, withIndex } from './page-head.ts';
import { pagefindFiles, type IndexFile } from './pagefind-index.ts';
import type { SearchRecord } from '../record.ts';
import { figureTable, pageRecords, type BuiltHtml } from './page-records.ts';
import { vocabulary } from './vocabulary.ts';

/** Makes the search index of a built site from its pages, and names it in the search page. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const page = join(root, 'search/index.html');
        const html = await readFile(page, 'utf8').catch(() => '');
        // A report of a single chapter has no search.
        if (html === '') return;
        const language = (/<html lang="([a-z]+)/i.exec(html)?.[1] ?? 'en').toLowerCase();
        const records = await recordsIn(root);
        const words = vocabulary(records, language);
        const files = [...(await pagefindFiles(records, language)), ...wordFiles(words)];
        for (const { path, content } of files) await writeInto(join(root, 'search', path), content);
        const scripts = await importedScripts(root, html);
        await writeFile(page, withIndex(html, files, { shards: [...words.keys()], scripts }));
        logger.info(`${records.length} records in the search index`);
      },
    },
  };
}

async function recordsIn(root: string): Promise<SearchRecord[]> {
  const files = (await readdir(root, { recursive: true }))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('/index.html'))
    .toSorted();
  const read = async (file: string): Promise<BuiltHtml> => ({
    address: `/${file.slice(0, -'index.html'.length)}`,
    html: await readFile(join(root, file), 'utf8'),
  });
  const tables = new Map<string, string>();
  for (const file of files.filter((name) => /^figures\/[^/]+\/index\.html$/.test(name))) {
    tables.set(file.split('/')[1] ?? '', figureTable(await read(file)));
  }
  const records: SearchRecord[] = [];
  for (const file of files.filter((name) => /^[^/]+\/index\.html$/.test(name))) {
    records.push(...pageRecords(await read(file), tables));
  }
  return records;
}

function wordFiles(words: ReadonlyMap<string, readonly string[]>): IndexFile[] {
  return [...words].map(([shard, list]) => ({
    path: `words/${shard}.json`,
    content: new TextEncoder().encode(JSON.stringify(list)),
  }));
}

async function writeInto(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
