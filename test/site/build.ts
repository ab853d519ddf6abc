import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportFiles } from '../../src/author/report-templates.ts';
import { writeNewFolder } from '../../src/author/write-files.ts';
import { astroBuild } from '../astro-build.ts';
import { hasStamp, stampOf, writeStamp } from './build-stamp.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = join(root, 'test/results');
const newReport = join(results, 'new-report');
const other = { CONTENT: join(root, 'test/reports/orchard') };

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
  /** A report as `npm run new` makes it. */
  'new-site': { CONTENT: newReport },
  /** The plainest report: a title and one chapter. */
  essay: { CONTENT: join(root, 'test/reports/essay'), SITE: 'https://example.org/essay/' },
  /** A report with a model, and nothing else to stand on. */
  buses: { CONTENT: join(root, 'test/reports/buses') },
  /** A report with sources and a glossary, without claims and numbers. */
  letters: { CONTENT: join(root, 'test/reports/letters') },
  /** A report whose chapters hold everything that an article can. */
  article: { CONTENT: join(root, 'test/reports/article') },
  /** Reports in other languages, one of them written from right to left and one without spaces. */
  deutsch: { CONTENT: join(root, 'test/reports/deutsch') },
  arabic: { CONTENT: join(root, 'test/reports/arabic') },
  japanese: { CONTENT: join(root, 'test/reports/japanese') },
} satisfies Record<string, NodeJS.ProcessEnv>;

/** One of the builds that tests read. */
export type BuildName = keyof typeof builds;

/** The folder of one of the builds. */
export function builtFolder(name: BuildName): string {
  return join(results, name);
}

/** Builds one site from nothing, as `npm run build` does. */
async function buildSite(name: BuildName): Promise<void> {
  const cache = join(results, 'cache', name);
  await Promise.all([builtFolder(name), cache].map((folder) => rm(folder, { recursive: true, force: true })));
  if (name === 'new-site') await writeNewReport();
  const stamp = stampOf(builds[name]);
  const { code, log } = await astroBuild({ OUT_DIR: builtFolder(name), CACHE_DIR: cache, ...builds[name] });
  if (code !== 0) throw new Error(`The build of ${name} failed:\n${log}`);
  // What was made before something was saved in between does not count as made of it.
  writeStamp(builtFolder(name), stamp);
}

/** Builds one site unless what stands there was made of the same engine, content and variables. */
export async function freshSite(name: BuildName): Promise<void> {
  if (!hasStamp(builtFolder(name), stampOf(builds[name]))) await buildSite(name);
}

async function writeNewReport(): Promise<void> {
  await rm(newReport, { recursive: true, force: true });
  const choice = { folder: 'new-report', title: 'Does the night bus pay?', language: 'en', day: '2026-11-28' };
  writeNewFolder(newReport, reportFiles({ ...choice, hasClaims: true, hasModel: true }));
}

/** Builds every site that tests read, once for the whole run. */
export default async function buildSites(): Promise<void> {
  const waiting = Object.keys(builds) as BuildName[];
  const buildInTurn = async (): Promise<void> => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await buildSite(name);
  };
  // One build alone leaves a third of two processors idle.
  await Promise.all([buildInTurn(), buildInTurn()]);
}
