import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { noticeOf, noticesText, packageFolder, type Notice } from './notices.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fontLicence = new URL('../assets/fonts/OFL.txt', import.meta.url);
/** Packages whose files are copied as they are, by one of these in the site. */
const copied: Readonly<Record<string, string>> = { 'search/pagefind.js': 'pagefind' };

/** Publishes `licences.txt`, with the notice of every package of which a page's scripts hold some code, and of the typefaces. */
export function licences(): AstroIntegration {
  const folders = new Set<string>();
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [shippedPackages(folders)] } });
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const notices = [ownNotice(), ...[...folders, ...copiedPackages(site)].map(noticeOf), fontNotice()];
        await writeFile(join(site, 'licences.txt'), noticesText(notices));
      },
    },
  };
}

/** Notes the folder of each package of which some code is left in a script for browsers. */
function shippedPackages(folders: Set<string>): Plugin {
  return {
    name: 'shipped-packages',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(module) : null;
          if (folder !== null) folders.add(folder);
        }
      }
    },
  };
}

function copiedPackages(site: string): string[] {
  return Object.entries(copied)
    .filter(([file]) => existsSync(join(site, file)))
    .map(([, name]) => join(root, 'node_modules', name));
}

function ownNotice(): Notice {
  return { name: 'The report’s engine', text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() };
}

function fontNotice(): Notice {
  return { name: 'Typefaces', text: readFileSync(fontLicence, 'utf8').trim() };
}
