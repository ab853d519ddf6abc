import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder } from '../report/content-folder.ts';
import { editionsFolder, frozenDays } from '../report/frozen-editions.ts';
import { isFrozenBuild } from '../build/frozen-build.ts';
import { alteredFault } from './manifest.ts';

const folder = join(contentFolder, editionsFolder);
/** Readers who opened a page before the site was published anew still load the scripts of these editions. */
const editionsOpen = 2;

/**
 * Publishes the editions that are kept, as they are, under v/: comes after whatever reads or rewrites pages. A build of an
 * edition to be kept publishes none, because all of them lie side by side.
 */
export function keptEditions(): AstroIntegration {
  const days = isFrozenBuild ? [] : frozenDays(contentFolder);
  return {
    name: 'kept-editions',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/v/', sirv(folder, { dev: true }));
      },
      'astro:build:start': ({ logger }) => {
        const faults = days.map((day) => alteredFault(join(folder, day))).filter((fault) => fault !== null);
        if (faults.length === 0) return;
        logger.error(faults.join('\n'));
        process.exit(1);
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const day of days) cpSync(join(folder, day), join(site, 'v', day), { recursive: true });
        for (const day of days.slice(-editionsOpen)) addScripts(join(folder, day, 'assets'), join(site, 'assets'));
      },
    },
  };
}

/** Adds scripts of an earlier build; their names hold their hashes. */
function addScripts(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.endsWith('.js') && !existsSync(join(to, name))) cpSync(join(from, name), join(to, name));
  }
}
