import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, pagePolicy } from './policy.ts';
import { lowerCased } from './lower-case.ts';
import { asPng } from './raster.ts';
import { withRelativeLinks, withRelativeUrls } from './relative-links.ts';
import { siteMap } from './site-map.ts';

const themeScript = new URL('../layouts/theme.js', import.meta.url);

/**
 * Post-processes dist/ once Astro has written it: makes references relative, renders pictures as PNGs,
 * and adds `_headers` and the site map.
 */
export function publishing(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'publishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const renamed = await lowerCased(join(folder, 'assets'));
        for (const file of (await readdir(folder, { recursive: true })).toSorted()) {
          const path = join(folder, file);
          const address = `/${relative(folder, path).split(sep).join('/')}`;
          if (file.endsWith('.html')) await rewrite(path, (html) => withMovedLinks(renamed(html), address, site));
          if (file.endsWith('.css')) await rewrite(path, (css) => withRelativeUrls(css, address));
          if (/^\/(downloads|figures)\//.test(address) && file.endsWith('.svg')) {
            await writeFile(path.replace(/svg$/, 'png'), await asPng(await readFile(path, 'utf8')));
          }
          // Other sites show a picture of this very size, and take no SVG.
          if (address === '/share.svg') {
            await writeFile(path.replace(/svg$/, 'png'), await asPng(await readFile(path, 'utf8'), 1));
            await rm(path);
          }
        }
        if (site) await writeFile(join(folder, 'sitemap.xml'), siteMap(site, indexed(pages)));
        await writeFile(join(folder, '_headers'), headersFile(pagePolicy(await readFile(themeScript, 'utf8'))));
      },
    },
  };
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** The paths of the pages that search engines may index. */
function indexed(pages: readonly { pathname: string }[]): string[] {
  return pages
    .map(({ pathname }) => pathname)
    .filter((path) => path !== 'all/' && path !== 'reading/' && !/^(404|figures\/)/.test(path));
}

/** A page with relative links. Hosts serve 404.html at any depth, so with a known site its links are absolute. */
function withMovedLinks(html: string, file: string, site: string | undefined): string {
  const page = file.replace(/index\.html$/, '');
  if (page !== '/404.html' || !site) return withRelativeLinks(html, page);
  const base = new URL(site).pathname.replace(/\/$/, '');
  return html.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${base}/`);
}
