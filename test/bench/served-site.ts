import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { precompress } from './brotli.ts';
import { plainPage, plainStyles } from './plain-page.ts';
import { serve, type Served } from './serve.ts';
import { coldBuild } from './timed-build.ts';

/** Where the plain pages stand in the served folder, beside the report: with their stylesheet, and without any. */
export const plainFolders = { plain: '/plain', unstyled: '/unstyled' } as const;

const stylesheet = `${plainFolders.plain}/plain.css`;

/** Builds the report, sets beside it the plain pages that the given ones are held against, and serves it all compressed. */
export async function serveReport(heldAgainstPlain: readonly string[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-site-'));
  await coldBuild({ into: folder });
  for (const path of heldAgainstPlain) {
    const html = await readFile(join(folder, path, 'index.html'), 'utf8');
    await write(join(folder, plainFolders.plain, path, 'index.html'), plainPage(html, stylesheet));
    await write(join(folder, plainFolders.unstyled, path, 'index.html'), plainPage(html));
  }
  await write(join(folder, stylesheet), plainStyles);
  await precompress(folder);
  const served = await serve(folder);
  return {
    origin: served.origin,
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
