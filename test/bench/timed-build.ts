import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Usage } from './own-usage.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
const ownUsage = new URL('./own-usage.ts', import.meta.url).href;

/** How long a build took, in seconds, and what it used. */
export interface Build extends Usage {
  seconds: number;
}

/** What is built, and where to. The report's own project and content/ where nothing else is named. */
export interface BuildOf {
  into: string;
  content?: string;
  project?: string;
}

/** Builds as a process of its own, with nothing kept from before. Throws with what it printed if it fails. */
export async function coldBuild({ into, content, project = repository }: BuildOf): Promise<Build> {
  const cache = await mkdtemp(join(tmpdir(), 'bench-cache-'));
  try {
    return await timed(project, {
      OUT_DIR: into,
      CACHE_DIR: cache,
      ...(content === undefined ? {} : { CONTENT: content }),
    });
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

async function timed(project: string, variables: Record<string, string>): Promise<Build> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', ownUsage, astro, 'build'], {
    cwd: project,
    env: { ...process.env, ...variables, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((done, failed) => {
    child.on('exit', () => done(performance.now())).on('error', failed);
  });
  const pipes = [child.stdout, child.stderr, child.stdio[3]] as Readable[];
  const [end, [said, complained, usage = '']] = await Promise.all([
    ended,
    Promise.all(pipes.map((pipe) => text(pipe))),
  ]);
  if (child.exitCode !== 0) throw new Error(`the build failed\n${said?.slice(-4000)}\n${complained?.slice(-4000)}`);
  return { seconds: (end - began) / 1000, ...(JSON.parse(usage) as Usage) };
}
