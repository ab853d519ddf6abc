import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError } from '../author/command.ts';

const require = createRequire(import.meta.url);
/** First the one without a window, which takes two thirds of the time. */
const systemNames = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** The command line of Playwright, which installs browsers and runs the browser tests. */
export const playwrightCommand = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');

/** Whether this run may install what it lacks; a browser then does without its sandbox. */
export const unattended = process.getuid?.() === 0 || Boolean(process.env['CI']);

/** What every start of a browser says: letters are set as in a window, where a headless one sets them at whole pixels. */
export const browserArgs = ['--font-render-hinting=none', ...(unattended ? ['--no-sandbox'] : [])];

/** The Chromium that BROWSER_PATH names, else Playwright's own, the system's, or, where allowed, one installed now. */
export async function findBrowser(mayInstall = unattended): Promise<string> {
  const found = named() ?? installed() ?? (mayInstall ? install() : undefined);
  if (found) return found;
  throw new CommandError(
    'No Chromium was found; run `npx playwright install --with-deps chromium`, or name the path of one in BROWSER_PATH.',
  );
}

function named(): string | undefined {
  const path = process.env['BROWSER_PATH'];
  if (!path) return undefined;
  if (isProgram(path)) return path;
  throw new CommandError(
    `BROWSER_PATH is "${path}", which is not an executable file; the path of a Chromium is expected.`,
  );
}

function installed(): string | undefined {
  return playwrightsOwn() ?? systemNames.map(onPath).find((path) => path !== undefined);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function install(): string | undefined {
  run(process.execPath, [playwrightCommand, 'install', '--with-deps', 'chromium']);
  const own = installed();
  if (own) return own;
  if (run('apt-get', ['update']))
    ['chromium-headless-shell', 'chromium'].some((name) => run('apt-get', ['install', '-y', name]));
  return installed();
}

function run(command: string, words: string[]): boolean {
  return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
