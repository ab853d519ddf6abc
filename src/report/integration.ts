import type { AstroIntegration } from 'astro';
import { contentFolder } from './content-folder.ts';
import { ContentError } from './content-problem.ts';
import { loadReport } from './load.ts';
import type { Report } from './report-types.ts';

const name = 'virtual:report';

/**
 * Gives pages the report as the module `virtual:report`. A build stops before its first page if content/ is wrong; the
 * dev server says what is wrong in the page, and follows each change of a file.
 */
export function reportContent(): AstroIntegration {
  let loaded: Report | undefined;
  const report = (): Report => (loaded ??= loadReport(contentFolder));
  return {
    name: 'report-content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        if (command === 'build') {
          try {
            report();
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            logger.error(error.message);
            process.exit(1);
          }
        }
        const site = command === 'build' ? withStroke(process.env['SITE'] || report().file.site) : undefined;
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
                  return `export const report = JSON.parse(${JSON.stringify(JSON.stringify(report()))});`;
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

/** A site's address, ending in a stroke, so that pages lie under its path and not beside it. */
function withStroke(site: string | undefined): string | undefined {
  return site?.replace(/\/*$/, '/');
}
