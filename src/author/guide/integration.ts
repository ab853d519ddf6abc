import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { contentFolder } from '../../report/content-folder.ts';
import { exampleSite } from './example-site.ts';
import { guide } from './guide.ts';

/** Serves the authors' guide at /guide/ while an author writes; it is in no build. */
export function authorsGuide(): AstroIntegration {
  // A chapter of that name has the address.
  const isServed = !existsSync(join(contentFolder, 'chapters', 'guide.mdx'));
  let cache = '';
  return {
    name: 'authors-guide',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig }) => {
        if (command !== 'dev' || !isServed) return;
        cache = fileURLToPath(config.cacheDir);
        injectRoute({ pattern: '/guide', entrypoint: new URL('./Guide.astro', import.meta.url) });
        updateConfig({ vite: { plugins: [guideModule()] } });
      },
      'astro:server:setup': ({ server }) => {
        if (isServed) server.middlewares.use('/guide/example', exampleSite(join(cache, 'guide-example')));
      },
      'astro:server:start': ({ address, logger }) => {
        if (isServed) logger.info(`The guide for authors is at http://localhost:${address.port}/guide/`);
      },
    },
  };
}

/**
 * Gives the page what the guide tells as data. It is gathered here, in Node, because Vite replaces the words of the interface
 * by those of the report's language, and needs a report without mistakes for that.
 */
function guideModule(): Plugin {
  const name = 'virtual:guide';
  return {
    name: 'guide',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const guide = ${JSON.stringify(guide())};` : undefined),
  };
}
