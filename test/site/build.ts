import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = join(root, 'test/results');
const other = { CONTENT: join(root, 'test/other-report/content') };

/** The builds that tests read, by the folder under test/results/ that holds each, and what is particular to each. */
const builds = {
  /** The report itself. */
  site: {},
  /** The report once more, as a machine in another place, with other habits, would build it. */
  'site-elsewhere': {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: join(results, 'home'),
  },
  /** A report of another subject. */
  'other-site': other,
  /** The same, for a known address. */
  'other-site-placed': { ...other, SITE: 'https://example.org/a/b/' },
} satisfies Record<string, NodeJS.ProcessEnv>;

/** One of the builds that tests read. */
export type BuildName = keyof typeof builds;

/** The folder of one of the builds. */
export function builtFolder(name: BuildName): string {
  return join(results, name);
}

/** Builds one site from nothing, as `npm run build` does. */
export async function buildSite(name: BuildName): Promise<void> {
  const cache = join(results, 'cache', name);
  await Promise.all([builtFolder(name), cache].map((folder) => rm(folder, { recursive: true, force: true })));
  const { SITE: _site, CONTENT: _content, NODE_ENV: _mode, VITEST: _vitest, ...inherited } = process.env;
  const astro = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: builtFolder(name), CACHE_DIR: cache, ...builds[name] },
  });
  let said = '';
  for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (words: Buffer) => (said += words.toString()));
  const code = await new Promise<number | null>((done, failed) => astro.on('close', done).on('error', failed));
  if (code !== 0) throw new Error(`The build of ${name} failed:\n${said}`);
}

/** Builds every site that tests read, once for the whole run. */
export default async function buildSites(): Promise<void> {
  // One after another: they share the folder of generated types.
  for (const name of Object.keys(builds) as BuildName[]) await buildSite(name);
}
