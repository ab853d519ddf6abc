import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markdownTwin } from './markdown-twin.ts';

/** Writes an `index.md` beside each page's `index.html`, from the page as it is published. */
export function markdownTwins(): AstroIntegration {
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!/(^|[\\/])index\.html$/.test(file)) continue;
          const path = join(folder, file);
          await writeFile(path.replace(/html$/, 'md'), markdownTwin(await readFile(path, 'utf8')));
        }
      },
    },
  };
}
