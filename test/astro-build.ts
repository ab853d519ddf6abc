import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What became of a build: its exit code, and what it printed. */
export interface BuildResult {
  code: number | null;
  log: string;
}

/** Starts what `npm run build` does, with these variables; those of the test's own environment that concern builds are left out. */
export function startBuild(variables: NodeJS.ProcessEnv): {
  astro: ChildProcessByStdio<null, Readable, Readable>;
  result: Promise<BuildResult>;
} {
  const { SITE: _site, CONTENT: _content, NODE_ENV: _mode, VITEST: _vitest, ...inherited } = process.env;
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (words: Buffer) => (log += words.toString()));
  const result = new Promise<BuildResult>((done, failed) =>
    astro.on('close', (code) => done({ code, log })).on('error', failed),
  );
  return { astro, result };
}

/** Builds as `npm run build` does, to the end. */
export async function astroBuild(variables: NodeJS.ProcessEnv): Promise<BuildResult> {
  return startBuild(variables).result;
}
