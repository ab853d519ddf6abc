import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const astro = join(repository, 'node_modules/astro/bin/astro.mjs');

/** What is built, and where to: the repository with its own content where nothing else is named. */
export interface BuildOf {
  into: string;
  content?: string;
  project?: string;
}

/** How many seconds a build takes with empty caches. */
export async function coldBuild({ into, content, project = repository }: BuildOf): Promise<number> {
  return inTemporaryFolder((cache) =>
    timed(process.execPath, [astro, 'build'], project, {
      OUT_DIR: into,
      CACHE_DIR: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(content === undefined ? {} : { CONTENT: content }),
    }),
  );
}

/** How many seconds an npm script takes. */
export async function npmScript(name: string): Promise<number> {
  return timed('npm', ['run', name], repository, {});
}

/** Lends a folder that is removed afterwards. */
export async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(command: string, words: string[], cwd: string, variables: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((done, failed) => child.on('exit', done).on('error', failed));
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const exit = await code;
  const took = (performance.now() - began) / 1000;
  if (exit !== 0) throw new Error(`${command} ${words.join(' ')} failed\n${(await printed).join('\n').slice(-4000)}`);
  return took;
}
