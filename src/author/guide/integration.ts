import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../../report/content-folder.ts';

/** Serves the authors' guide at /guide/ while an author writes; it is in no build. */
export function authorsGuide(): AstroIntegration {
  // A chapter of that name has the address.
  const isServed = !existsSync(join(contentFolder, 'chapters', 'guide.mdx'));
  return {
    name: 'authors-guide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' || !isServed) return;
        injectRoute({ pattern: '/guide', entrypoint: new URL('./Guide.astro', import.meta.url) });
      },
      'astro:server:start': ({ address, logger }) => {
        if (isServed) logger.info(`The guide for authors is at http://localhost:${address.port}/guide/`);
      },
    },
  };
}
