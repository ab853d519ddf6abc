import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, commandLine, runCommand } from '../author/command.ts';
import { contentFolder } from '../report/content-folder.ts';
import { recordFile } from '../report/edition-record.ts';
import { editionsFolder, frozenDays } from '../report/frozen-editions.ts';
import { loadReport } from '../report/load.ts';
import type { Report } from '../report/report-types.ts';
import { reason } from '../report/file-bytes.ts';
import { frozenVariable, rootFiles } from '../build/frozen-build.ts';
import { keepEdition } from './keep-edition.ts';
import { manifestOf } from './manifest.ts';
import { outcome } from './outcome.ts';
import { recordOfReport } from './record.ts';
import { sentencesOfPage } from './sentences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const usage = 'npm run edition';

await runCommand(async () => {
  const { positionals } = commandLine({}, usage);
  if (positionals.length > 0) throw new CommandError(`Nothing is expected after the command:\n${usage}`);
  const report = loadReport(contentFolder);
  const { edition, version } = report.file;
  const place = join(contentFolder, editionsFolder, edition);
  refuse(report, place);
  mkdirSync(join(root, '.astro'), { recursive: true });
  const work = mkdtempSync(join(root, '.astro', 'edition-'));
  try {
    const site = join(work, 'site');
    console.log(`Building the edition of ${edition} …`);
    await build(site, edition);
    for (const name of rootFiles) rmSync(join(site, name), { force: true });
    writeRecord(report, site);
    const commit = process.env['COMMIT'];
    const made = kept(site, place, { edition, version, ...(commit ? { commit } : {}) });
    console.log(outcome(made, edition, place));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

function refuse({ file: { edition } }: Report, place: string): void {
  if (edition === '')
    throw new CommandError(
      'report.yaml has no edition; the day of the edition is expected, such as edition: 2026-11-28.',
    );
  const newer = frozenDays(contentFolder).find((day) => day > edition);
  if (newer !== undefined)
    throw new CommandError(
      `report.yaml gives the edition of ${edition}, and that of ${newer} is kept already; a later day is expected.`,
    );
  if (existsSync(place) && !manifestOf(place))
    throw new CommandError(`${place} is no edition that npm run edition made; a free place is expected.`);
}

function kept(...edition: Parameters<typeof keepEdition>): ReturnType<typeof keepEdition> {
  try {
    return keepEdition(...edition);
  } catch (error) {
    throw new CommandError(`The edition cannot be kept in ${edition[1]}: ${reason(error)}. Nothing was left there.`);
  }
}

/** Builds the site as one to be kept; its log is shown where it fails. */
async function build(site: string, edition: string): Promise<void> {
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env: { ...process.env, CONTENT: contentFolder, OUT_DIR: site, [frozenVariable]: edition },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (words: Buffer) => (log += words.toString()));
  const code = await new Promise<number | null>((done, failed) => astro.on('close', done).on('error', failed));
  if (code !== 0) throw new CommandError(`${log}\nThe build failed, so no edition was kept.`);
}

function writeRecord(report: Report, site: string): void {
  const { language } = report.file;
  const record = recordOfReport(report, (chapter) =>
    sentencesOfPage(readFileSync(join(site, chapter, 'index.html'), 'utf8'), language),
  );
  writeFileSync(join(site, recordFile), `${JSON.stringify(record, null, 1)}\n`);
}
