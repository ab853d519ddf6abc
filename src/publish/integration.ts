import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './policy.ts';
import { withRelativeLinks } from './relative-links.ts';

/** What happens to dist/ after Astro has written it: references become relative, and the headers file is added. */
export function publishing(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'publishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const path = join(folder, file);
          const html = await readFile(path, 'utf8');
          await writeFile(path, moved(html, `/${relative(folder, path).split(sep).join('/')}`, site));
        }
        await writeFile(join(folder, '_headers'), headersFile);
      },
    },
  };
}

/** A page as it is published. Hosts serve 404.html at any depth, so with a known site it alone points from the root. */
function moved(html: string, file: string, site: string | undefined): string {
  const page = file.replace(/index\.html$/, '');
  if (page !== '/404.html' || !site) return withRelativeLinks(html, page);
  const base = new URL(site).pathname.replace(/\/$/, '');
  return html.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${base}/`);
}
