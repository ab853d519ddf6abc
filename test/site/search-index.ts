import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { ranking, ReportIndex, type Pagefind } from '../../src/search/report-index.ts';
import { builtFolder, type BuildName } from './build.ts';

interface PagefindModule {
  createInstance: (options: { basePath: string; noWorker: boolean; metaCacheTag: string; ranking: object }) => Pagefind;
}

/** The search index of a built site, read from its folder as a browser reads it from a host. */
export async function openIndex(build: BuildName): Promise<ReportIndex> {
  const folder = join(builtFolder(build), 'search/');
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(address.replace(/\?.*$/, '')))),
  );
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  const pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: 'test', ranking });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const shards = (/data-shards="([^"]*)"/.exec(page)?.[1] ?? '').split(' ');
  return new ReportIndex(pagefind, (shard) =>
    Promise.resolve(
      shards.includes(shard) ? (JSON.parse(readFileSync(join(folder, `words/${shard}.json`), 'utf8')) as string[]) : [],
    ),
  );
}
