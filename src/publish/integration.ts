import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { minify } from 'vite';
import { withModulePreloads } from './module-preloads.ts';
import { headersFile } from './policy.ts';
import { asPng } from './raster.ts';
import { withRelativeLinks, withRelativeUrls } from './relative-links.ts';
import { siteMap } from './site-map.ts';

/**
 * What happens to dist/ after Astro has written it: modules are asked for early, references become relative, the script that
 * the first paint waits for becomes short, pictures to take away get a twin in pixels, and the headers file is added.
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
        const script = (address: string): string => readFileSync(join(folder, address), 'utf8');
        for (const file of await readdir(folder, { recursive: true })) {
          const path = join(folder, file);
          const address = `/${relative(folder, path).split(sep).join('/')}`;
          if (file.endsWith('.html')) await writeFile(path, moved(withModulePreloads(await readFile(path, 'utf8'), script), address, site));
          if (address.startsWith('/downloads/') && file.endsWith('.svg')) await writeFile(path.replace(/svg$/, 'png'), await asPng(await readFile(path, 'utf8')));
          if (/before-paint\.[^.]+\.js$/.test(file)) await writeFile(path, await minified(file, await readFile(path, 'utf8')));
          if (file.endsWith('.css')) await writeFile(path, withRelativeUrls(await readFile(path, 'utf8'), address));
        }
        if (site) await writeFile(join(folder, 'sitemap.xml'), siteMap(site, indexed(pages.map(({ pathname }) => pathname))));
        await writeFile(join(folder, '_headers'), headersFile);
      },
    },
  };
}

/** A plain script, which Astro copies as it stands, without what only its readers need. */
async function minified(file: string, script: string): Promise<string> {
  const { code, errors } = await minify(file, script, { module: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

/** The pages that search engines are asked to read. */
function indexed(paths: readonly string[]): string[] {
  return paths.filter((path) => path !== 'all/' && path !== 'reading/' && !path.startsWith('404'));
}

/** A page as it is published. Hosts serve 404.html at any depth, so with a known site it alone points from the root. */
function moved(html: string, file: string, site: string | undefined): string {
  const page = file.replace(/index\.html$/, '');
  if (page !== '/404.html' || !site) return withRelativeLinks(html, page);
  const base = new URL(site).pathname.replace(/\/$/, '');
  return html.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${base}/`);
}
