import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from './brotli.ts';
import { builtPages, type Page } from './pages.ts';
import { plainPage, plainStyles } from './plain-page.ts';
import { serve } from './serve.ts';
import { coldBuild, inTemporaryFolder } from './timed.ts';

const vanilla = fileURLToPath(new URL('vanilla/index.html', import.meta.url));

/** The built report, served compressed beside what it is compared with. */
export interface Site {
  pages: Page[];
  /** The address of a page. */
  address: (page: Page) => string;
  /** The address of the plain page of the same text. */
  plainAddress: (page: Page) => string;
  /** The address of the hand-written page. */
  vanillaAddress: string;
}

/** Builds and serves the report for as long as it is used. */
export async function withSite<Result>(use: (site: Site) => Promise<Result>): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    const compared = join(folder, 'compared');
    await coldBuild({ into: folder });
    const pages = await builtPages(folder);
    for (const { path } of pages) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      await mkdir(dirname(join(compared, file)), { recursive: true });
      await writeFile(
        join(compared, file),
        plainPage(await readFile(join(folder, file), 'utf8'), '/compared/plain.css'),
      );
    }
    await writeFile(join(compared, 'plain.css'), plainStyles);
    await mkdir(join(compared, 'vanilla'));
    await copyFile(vanilla, join(compared, 'vanilla/index.html'));
    await precompress(folder);
    const { origin, close } = await serve(folder);
    try {
      return await use({
        pages,
        address: ({ path }) => origin + path,
        plainAddress: ({ path }) => `${origin}/compared${path}`,
        vanillaAddress: `${origin}/compared/vanilla/`,
      });
    } finally {
      await close();
    }
  });
}
