// `npm run test:hosts -- [folder]`: serves a built site by the web servers that this system has, at two paths, walks each copy
// as `npm run verify` does, has poppler read the report as a PDF file, and the Nu checker every page.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { astroBuild } from '../astro-build.ts';
import { runCommand } from '../../src/author/command.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { outcomeText } from '../../src/verify/report-text.ts';
import { walk } from '../../src/verify/walk.ts';
import { checkMarkup } from './nu.ts';
import { checkPdf } from './poppler.ts';
import { poorHost, type Habits } from './poor-hosts.ts';
import { programs, start, type Running } from './programs.ts';

const folder = resolve(process.argv[2] ?? 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} holds no built site; npm run build makes one.`);
  process.exit(1);
}
/** Hosts that do less well, and how a copy for each is built. */
const poor: Record<string, { habits: Habits; LINKS?: string; SITE?: string }> = {
  'A host that shows /x for /x/, and makes paths lower case': { habits: { showsFolders: true, lowersCase: true } },
  'A host that shows 404.html at any depth, without a known address': { habits: { showsNotFound: true } },
  'A host that shows no page for a folder, with LINKS=files': { habits: { hasNoIndexes: true }, LINKS: 'files' },
  'A host that takes slashes away, with LINKS=rooted': {
    habits: { stripsSlashes: true, showsNotFound: true },
    LINKS: 'rooted',
    SITE: 'https://example.org/a/b/',
  },
};

async function verified(name: string, running: Running, browserPath: string): Promise<void> {
  try {
    const copy = { root: running.address, files: [], isFolder: false, close: async () => undefined };
    const outcome = await walk({ copy, browserPath, editions: false });
    console.log(`\n${name}\n${outcomeText(outcome)}`);
    if (outcome.findings.some(({ kind }) => kind === 'error')) process.exitCode = 1;
  } finally {
    await running.stop();
  }
}

await runCommand(async () => {
  const browserPath = await findBrowser();
  const work = mkdtempSync(join(tmpdir(), 'hosts-'));
  // A server may run as another user.
  chmodSync(work, 0o755);
  try {
    for (const program of programs) {
      if (program.path === undefined) {
        console.log(`\n${program.name} is not here; on Debian, apt-get install ${program.debian} brings it.`);
        continue;
      }
      for (const base of ['/', '/a/b/']) {
        const own = join(work, program.name + base.replaceAll('/', '-'));
        await verified(`${program.name} at ${base}`, await start(program, folder, base, own), browserPath);
      }
    }
    for (const [name, { habits, ...variables }] of Object.entries(poor)) {
      const copy = join(work, 'site');
      const { code, log } = await astroBuild({
        CONTENT: 'test/reports/orchard',
        OUT_DIR: copy,
        CACHE_DIR: join(work, 'cache'),
        ...variables,
      });
      if (code !== 0) throw new Error(log);
      await verified(name, await poorHost(copy, '/a/b/', habits), browserPath);
    }
    for (const { problems, text } of [await checkPdf(folder, work, browserPath), checkMarkup(folder)]) {
      console.log(`\n${text}`);
      if (problems > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
