import { copyFile, mkdir, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { attachmentsFolder } from '../report/attachments-folder.ts';
import { contentFolder } from '../report/content-folder.ts';
import { decoded } from '../report/decoded.ts';
import { filesIn } from '../report/files-in.ts';

const folder = join(contentFolder, attachmentsFolder);

/** Publishes the files of the content's files/ as they are, at /files/: comes after whatever rewrites pages. */
export function attachments(): AstroIntegration {
  return {
    name: 'attachments',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${attachmentsFolder}/`, (request, response, next) => {
          const path = join(folder, decoded((request.url ?? '').replace(/[?#].*$/, '')));
          if (!path.startsWith(folder + sep)) return next();
          void stat(path).then(
            (found) => (found.isFile() ? createReadStream(path).pipe(response) : next()),
            () => next(),
          );
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const { name } of filesIn(folder)) {
          const copy = join(fileURLToPath(dir), attachmentsFolder, name);
          await mkdir(dirname(copy), { recursive: true });
          await copyFile(join(folder, name), copy);
        }
      },
    },
  };
}
