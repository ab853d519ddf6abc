// `npm run test:hosts -- [folder]`: serves a built site by the web servers that this system has, at two paths, walks each copy
// as `npm run verify` does, and has the Nu checker read every page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser, unattended } from '../../src/browser/find-browser.ts';
import { outcomeText } from '../../src/verify/report-text.ts';
import { walk } from '../../src/verify/walk.ts';
import { checkMarkup } from './nu.ts';
import { programs, start, type Running } from './programs.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const work = mkdtempSync(join(tmpdir(), 'hosts-'));
const browserPath = await findBrowser();

async function verified(name: string, running: Running): Promise<void> {
  try {
    const copy = { root: running.address, files: [], isFolder: false, close: async () => undefined };
    const outcome = await walk({ copy, browserPath, unattended, editions: false });
    console.log(`\n${name}\n${outcomeText(outcome)}`);
    if (outcome.findings.some(({ kind }) => kind === 'error')) process.exitCode = 1;
  } finally {
    await running.stop();
  }
}

try {
  for (const program of programs) {
    if (program.path === undefined) {
      console.log(`\n${program.name} is not here; on Debian, apt-get install ${program.debian} brings it.`);
      continue;
    }
    for (const base of ['/', '/a/b/']) {
      const own = join(work, program.name + base.replaceAll('/', '-'));
      await verified(`${program.name} at ${base}`, await start(program, folder, base, own));
    }
  }
  const { problems, text } = checkMarkup(folder);
  console.log(`\n${text}`);
  if (problems > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
