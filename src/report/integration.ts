import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { contentFolder } from './content-folder.ts';
import { ContentError, type ContentProblem } from './content-problem.ts';
import { withDoubleDollars } from './dollar-maths.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { loadContent } from './load.ts';
import { problemPage } from './problem-page.ts';
import { problemsText } from './problem-text.ts';
import type { Report } from './report-types.ts';
import { address } from './schema/parts.ts';
import { textFile } from './text-file.ts';
import { wordsPlugin } from './words/words-plugin.ts';

const name = 'virtual:report';
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Provides the report and its prose to pages as the module `virtual:report`. A build fails before its first page if content/
 * has errors; the dev server shows them in place of the page and reloads when a file changes.
 */
export function reportContent(): AstroIntegration {
  let loaded: ReturnType<typeof loadContent> | undefined;
  const content = (): ReturnType<typeof loadContent> => (loaded ??= loadContent(contentFolder));
  const report = (): Report => content().report;
  const forget = (): void => void (loaded = undefined);
  return {
    name: 'report-content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        const stop = (message: string): never => {
          logger.error(message);
          process.exit(1);
        };
        const fault = pathFault();
        if (fault !== null && command !== 'preview') stop(fault);
        if (command === 'build') {
          try {
            const { warnings } = content();
            if (warnings.length > 0) logger.warn(problemsText(warnings));
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
        const site = command === 'build' ? withTrailingSlash(named || content().report.file.site) : undefined;
        if (command === 'build' && !site) {
          logger.warn(
            'No site is set (site in report.yaml, or SITE): canonical addresses and the sitemap are left out.',
          );
        }
        const tell = (text: string): void => logger.error(text);
        updateConfig({
          ...(site ? { site } : {}),
          vite: {
            // Pictures of content that lies elsewhere are served in dev, too.
            server: { fs: { allow: [process.cwd(), contentFolder] } },
            plugins: [wordsPlugin(report, forget), reportModule(report, forget), problemPages(content, tell)],
          },
        });
      },
    },
  };
}

function reportModule(report: () => Report, forget: () => void): Plugin {
  return {
    name,
    enforce: 'pre',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => {
      // Nobody debugs it, and to map it takes longer than to read it.
      if (id === `\0${name}`) return { code: moduleOf(report()), map: { mappings: '' } };
      return isChapter(id) ? prose(id, report().file.math === 'dollars') : undefined;
    },
    configureServer: (server) => {
      server.watcher.add(contentFolder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentFolder + sep)) return;
        forget();
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(`\0${name}`);
          if (module) environment.moduleGraph.invalidateModule(module);
        }
        server.environments.client.hot.send({ type: 'full-reload' });
      });
    },
  };
}

function isChapter(id: string): boolean {
  return id.startsWith(join(contentFolder, 'chapters') + sep) && id.endsWith('.mdx');
}

/** A chapter without its front matter, which the check has read already, decoded as the check decodes it. */
function prose(file: string, hasDollarMaths: boolean): string {
  const result = textFile(file);
  const text = 'text' in result ? result.text : '';
  return withoutFrontMatter(hasDollarMaths ? withDoubleDollars(text) : text);
}

/** While the content has errors, answers every request for a page with them, and tells the terminal once. */
function problemPages(content: () => unknown, tell: (text: string) => void): Plugin {
  let told = '';
  const problems = (): readonly ContentProblem[] => {
    try {
      content();
      told = '';
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      if (error.message !== told) tell(error.message);
      told = error.message;
      return error.problems;
    }
  };
  return {
    name: 'report-problems',
    configureServer: (server: ViteDevServer) => {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        if (/^\/(@|node_modules\/|src\/|guide\/|__open-in-editor$)/.test(path)) return next();
        const found = problems();
        if (found.length === 0) return next();
        response
          .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
          .end(problemPage(found, dirname(contentFolder)));
      });
    },
  };
}

/** Vite takes these letters in a path for a part of an address. */
function pathFault(): string | null {
  for (const [what, path] of [
    ['checkout', root],
    ['content', contentFolder],
  ] as const) {
    const letter = /[#%?]/.exec(path)?.[0];
    if (letter)
      return `The ${what}'s path, ${path}, holds "${letter}", which the site cannot be built under; a path without it is expected.`;
  }
  return null;
}

/**
 * Imports each chapter and picture directly, because a content collection would cache it in a folder that all builds in a
 * checkout share.
 */
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
