import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, pagePolicy, searchPolicy } from './policy.ts';
import { fromFloorUp } from './floor.ts';
import { lowerCased } from './lower-case.ts';
import { asPng } from './raster.ts';
import { inSite } from './frozen-build.ts';
import { relativeReference, withLinks, withRelativeUrls } from './relative-links.ts';
import { siteMap } from './site-map.ts';

const themeScript = new URL('../layouts/theme.js', import.meta.url);
const notFoundScript = new URL('../layouts/not-found.js', import.meta.url);

/**
 * Post-processes dist/ once Astro has written it: makes references relative, renders pictures as PNGs,
 * and adds `_headers` and the site map.
 */
export function publishing(): AstroIntegration {
  let site: string | undefined;
  const links = process.env['LINKS'] || 'folders';
  return {
    name: 'publishing',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        site = config.site;
        const fault = linksFault(links, site);
        if (fault === null) return;
        logger.error(fault);
        process.exit(1);
      },
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const renamed = await lowerCased(join(folder, 'assets'));
        for (const file of (await readdir(folder, { recursive: true })).toSorted()) {
          const path = join(folder, file);
          const address = `/${relative(folder, path).split(sep).join('/')}`;
          if (file.endsWith('.html'))
            await rewrite(path, (html) => withMovedLinks(renamed(html), address, { site, links }));
          if (file.endsWith('.css'))
            await rewrite(path, (css) => fromFloorUp(withRelativeUrls(css, address), /\/main\.[^/]*$/.test(address)));
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
        const theme = await readFile(themeScript, 'utf8');
        // Hosts show the page for what is not found at addresses to which the policy of others applies.
        const scripts = [theme, theme + (await readFile(notFoundScript, 'utf8'))];
        const searches = pages.some(({ pathname }) => pathname === 'search/');
        const headers = headersFile(pagePolicy(...scripts), searches ? searchPolicy(...scripts) : undefined);
        await writeFile(join(folder, '_headers'), headers);
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
    .filter((path) => path !== 'all/' && path !== 'reading/' && path !== 'search/' && !/^(404|figures\/)/.test(path));
}

/** How links are written, and the address that is known. */
interface Linking {
  site: string | undefined;
  links: string;
}

/** Why links cannot be written as LINKS says, or null. */
function linksFault(links: string, site: string | undefined): string | null {
  if (!['folders', 'files', 'rooted'].includes(links))
    return `LINKS is "${links}"; folders, files or rooted is expected.`;
  if (links === 'rooted' && !site)
    return 'LINKS is "rooted", so that links begin at the address of the site; that address is expected in SITE.';
  return null;
}

/** A page with its links as LINKS says. Hosts serve 404.html at any depth, so with a known site its links are absolute. */
function withMovedLinks(html: string, file: string, { site, links }: Linking): string {
  const page = inSite(file.replace(/index\.html$/, ''));
  if (site && (file === '/404.html' || links === 'rooted')) {
    const folder = new URL(site).pathname.replace(/\/$/, '');
    return withLinks(html, (target) => folder + inSite(target));
  }
  return withLinks(html, (target) => relativeReference(page, inSite(target), links === 'files'));
}
