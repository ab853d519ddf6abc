import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from './content-folder.ts';
import { ContentError } from './content-problem.ts';
import { withDoubleDollars } from './dollar-maths.ts';
import { loadReport } from './load.ts';
import type { Report } from './report-types.ts';
import { address } from './schema-parts.ts';
import { wordsPlugin } from './words/words-plugin.ts';

const name = 'virtual:report';

/**
 * Provides the report and its prose to pages as the module `virtual:report`. A build fails before its first page if content/
 * has errors; the dev server shows them in the page and reloads when a file changes.
 */
export function reportContent(): AstroIntegration {
  let loaded: Report | undefined;
  const report = (): Report => (loaded ??= loadReport(contentFolder));
  return {
    name: 'report-content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        const stop = (message: string): never => {
          logger.error(message);
          process.exit(1);
        };
        if (command === 'build') {
          try {
            report();
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            stop(error.message);
          }
        }
        const named = process.env['SITE'];
        if (named && !address.safeParse(named).success)
          stop(
            `SITE is "${named}"; an address that begins with https:// is expected, such as https://example.org/report/.`,
          );
        const site = command === 'build' ? withTrailingSlash(named || report().file.site) : undefined;
        if (command === 'build' && !site) {
          logger.warn(
            'No site is set (site in report.yaml, or SITE): canonical addresses and the sitemap are left out.',
          );
        }
        updateConfig({
          ...(site ? { site } : {}),
          vite: {
            // Pictures of content that lies elsewhere are served in dev, too.
            server: { fs: { allow: [process.cwd(), contentFolder] } },
            plugins: [
              wordsPlugin(report),
              {
                name: 'dollar-maths',
                enforce: 'pre',
                transform: {
                  order: 'pre',
                  filter: { id: /\.mdx$/ },
                  handler: (code: string) => (report().file.math === 'dollars' ? withDoubleDollars(code) : undefined),
                },
              },
              {
                name,
                resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
                load: (id: string) => (id === `\0${name}` ? moduleOf(report()) : undefined),
                configureServer: (server) => {
                  server.watcher.add(contentFolder);
                  server.watcher.on('all', (_event, path) => {
                    if (!path.startsWith(contentFolder)) return;
                    loaded = undefined;
                    for (const environment of Object.values(server.environments)) {
                      const module = environment.moduleGraph.getModuleById(`\0${name}`);
                      if (module) environment.moduleGraph.invalidateModule(module);
                    }
                    server.environments.client.hot.send({ type: 'full-reload' });
                  });
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Imports each chapter and picture directly, because a content collection would cache it in a folder that all builds in a checkout share. */
function moduleOf(report: Report): string {
  const loaders = report.chapters.map(({ id }) => {
    const file = join(contentFolder, 'chapters', `${id}.mdx`);
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(file)})`;
  });
  const pictures = report.images.map(
    (image) => `${JSON.stringify(image)}: () => import(${JSON.stringify(join(contentFolder, 'images', image))})`,
  );
  return `export const report = JSON.parse(${JSON.stringify(JSON.stringify(report))});
export const chapters = { ${loaders.join(', ')} };
export const pictures = { ${pictures.join(', ')} };`;
}

/** Ends a site's address with a slash, so that relative addresses resolve under its path. */
function withTrailingSlash(site: string | undefined): string | undefined {
  return site?.replace(/\/*$/, '/');
}
