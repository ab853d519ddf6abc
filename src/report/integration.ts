import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from './content-folder.ts';
import { ContentError } from './content-problem.ts';
import { loadReport } from './load.ts';
import type { Report } from './report-types.ts';
import { address } from './schema-parts.ts';

const name = 'virtual:report';

/**
 * Gives pages the report and its prose as the module `virtual:report`. A build stops before its first page if content/ is
 * wrong; the dev server says what is wrong in the page, and follows each change of a file.
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
        const site = command === 'build' ? withStroke(named || report().file.site) : undefined;
        if (command === 'build' && !site) {
          logger.warn(
            'No site is set (site in report.yaml, or SITE): canonical addresses and the sitemap are left out.',
          );
        }
        updateConfig({
          ...(site ? { site } : {}),
          vite: {
            plugins: [
              {
                name,
                resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
                load: (id: string) => {
                  if (id !== `\0${name}`) return undefined;
                  return moduleOf(report());
                },
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

/** The prose is imported file by file, since a content collection keeps it in folders that all builds in a checkout share. */
function moduleOf(report: Report): string {
  const loaders = report.chapters.map(({ id }) => {
    const file = join(contentFolder, 'chapters', `${id}.mdx`);
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(file)})`;
  });
  return `export const report = JSON.parse(${JSON.stringify(JSON.stringify(report))});
export const chapters = { ${loaders.join(', ')} };`;
}

/** A site's address, ending in a stroke, so that pages lie under its path and not beside it. */
function withStroke(site: string | undefined): string | undefined {
  return site?.replace(/\/*$/, '/');
}
