import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../report/content-folder.ts';
import { reason } from '../report/file-bytes.ts';
import { acquireLock } from './build-lock.ts';
import { outputFault } from './output-fault.ts';
import { placeSite } from './place-site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The temporary folder of a build, copied to the output folder when the build succeeds. */
export function workFolder(output: string): string {
  return join(root, '.astro', createHash('sha256').update(join(output, '/')).digest('hex').slice(0, 16));
}

/**
 * Lets builds run side by side in one checkout. Astro shares one folder for modules between all builds that publish outside
 * the checkout, so each build works in its own folder and copies the result to its output folder at the end. A second build
 * into the same output folder is refused.
 */
export function buildInWorkFolder(): AstroIntegration {
  let output = '';
  let work = '';
  return {
    name: 'work-folder',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir);
        work = workFolder(output);
        const folders = {
          output: bare(output),
          cache: bare(fileURLToPath(config.cacheDir)),
          root: bare(root),
          content: contentFolder,
        };
        const fault = outputFault(folders);
        if (fault !== null) {
          logger.error(fault);
          process.exit(1);
        }
        mkdirSync(dirname(work), { recursive: true });
        const lock = `${work}.lock`;
        const holder = acquireLock(lock);
        if (holder !== null) {
          logger.error(`Process ${holder} is already building into ${output}; wait for it, or set another OUT_DIR.`);
          process.exit(1);
        }
        process.on('exit', () => {
          for (const path of [work, lock]) rmSync(path, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(join(work, '/')) });
      },
      'astro:build:done': ({ logger }) => {
        try {
          mkdirSync(output, { recursive: true });
          placeSite(work, output);
        } catch (error) {
          logger.error(
            `The site cannot be put in OUT_DIR, ${output}: ${reason(error)}. What was there stays, or is put back by the next build.`,
          );
          process.exit(1);
        }
      },
    },
  };
}

/** A folder's path without a slash at its end. */
function bare(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}
