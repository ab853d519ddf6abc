import { cp, stat } from 'node:fs/promises';
import { createReadStream, existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../report/content-folder.ts';

const folder = join(contentFolder, 'files');

/** Publishes the files of the content's files/ as they are, at /files/: comes after whatever rewrites pages. */
export function attachments(): AstroIntegration {
  return {
    name: 'attachments',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/files/', (request, response, next) => {
          const path = join(folder, decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')));
          if (!path.startsWith(folder + sep)) return next();
          void stat(path).then(
            (found) => (found.isFile() ? createReadStream(path).pipe(response) : next()),
            () => next(),
          );
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!existsSync(folder)) return;
        // Hidden files are not offered, and so not published.
        const filter = (path: string): boolean => !/(^|[\\/])\.[^\\/]*$/.test(path.slice(folder.length));
        await cp(folder, join(fileURLToPath(dir), 'files'), { recursive: true, filter });
      },
    },
  };
}
