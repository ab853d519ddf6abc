import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineModuleFrom, inlineScriptFrom, withInlineScripts } from './inline-script.ts';
import { withModulePreloads } from './module-preloads.ts';
import { headersFile, policyWith } from './policy.ts';
import { asPng } from './raster.ts';
import { withRelativeLinks, withRelativeUrls } from './relative-links.ts';
import { siteMap } from './site-map.ts';

const beforePaint = fileURLToPath(new URL('../layouts/before-paint.js', import.meta.url));

/**
 * What happens to dist/ after Astro has written it: modules are asked for early, references become relative, scripts go within
 * pages and the policy learns their hashes, pictures to take away get a twin in pixels, and the headers file is added.
 * `scriptsWithin` names the components whose script stands within the pages that show them, and so runs before they are painted.
 */
export function publishing({ scriptsWithin }: { scriptsWithin: readonly string[] }): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'publishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const inline = {
          beforePaint: await inlineScriptFrom(beforePaint),
          modules: await takenFromFiles(folder, scriptsWithin),
        };
        // What goes within pages brings what it imports.
        const script = (address: string): string =>
          inline.modules.has(address) ? '' : readFileSync(join(folder, address), 'utf8');
        const standing = new Set([inline.beforePaint]);
        const published = (html: string, address: string): string => {
          const page = withInlineScripts(moved(withModulePreloads(html, script), address, site), address, inline);
          for (const each of page.scripts) standing.add(each);
          return page.html;
        };
        for (const file of (await readdir(folder, { recursive: true })).toSorted()) {
          const path = join(folder, file);
          const address = `/${relative(folder, path).split(sep).join('/')}`;
          if (file.endsWith('.html')) await writeFile(path, published(await readFile(path, 'utf8'), address));
          if (address.startsWith('/downloads/') && file.endsWith('.svg'))
            await writeFile(path.replace(/svg$/, 'png'), await asPng(await readFile(path, 'utf8')));
          if (file.endsWith('.css')) await writeFile(path, withRelativeUrls(await readFile(path, 'utf8'), address));
        }
        if (site)
          await writeFile(join(folder, 'sitemap.xml'), siteMap(site, indexed(pages.map(({ pathname }) => pathname))));
        await writeFile(join(folder, '_headers'), headersFile(policyWith([...standing])));
      },
    },
  };
}

/** The scripts of these components, by their addresses within the site; as files, which no page asks for any longer, they go. */
async function takenFromFiles(folder: string, components: readonly string[]): Promise<Map<string, string>> {
  const modules = new Map<string, string>();
  const scripts = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js')).toSorted();
  for (const component of components) {
    const own = scripts.filter((name) => name.startsWith(`${component}.astro_astro_type_script_`));
    if (own.length === 0) throw new Error(`${component}, whose script is to stand within pages, has none in assets/`);
    for (const name of own) {
      const file = join(folder, 'assets', name);
      modules.set(`/assets/${name}`, await inlineModuleFrom(file));
      await rm(file);
    }
  }
  return modules;
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
