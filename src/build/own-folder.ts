import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lockedBy } from './build-lock.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder in which a build works before it fills its output folder. */
export function workFolder(output: string): string {
  return join(root, '.astro', createHash('sha256').update(join(output, '/')).digest('hex').slice(0, 16));
}

/**
 * Keeps builds in one checkout apart. Astro would let all that publish outside it share a folder for their modules, so each
 * build works in a folder of its own and fills its output folder when everything is done. Of two builds into one output
 * folder, the second is refused.
 */
export function ownFolder(): AstroIntegration {
  let output = '';
  let work = '';
  return {
    name: 'own-folder',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir);
        work = workFolder(output);
        mkdirSync(dirname(work), { recursive: true });
        const lock = `${work}.lock`;
        const holder = lockedBy(lock);
        if (holder !== null) {
          logger.error(`Process ${holder} is building into ${output} already; wait for it, or set another OUT_DIR.`);
          process.exit(1);
        }
        process.on('exit', () => {
          for (const path of [work, lock]) rmSync(path, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(join(work, '/')) });
      },
      'astro:build:done': () => {
        mkdirSync(output, { recursive: true });
        for (const name of readdirSync(output)) rmSync(join(output, name), { recursive: true });
        cpSync(work, output, { recursive: true });
      },
    },
  };
}
