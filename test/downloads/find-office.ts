import { spawnSync } from 'node:child_process';
import { unattended } from '../browser/find-browser.ts';

/** LibreOffice's command where it is installed, or can be: as root or in CI it is installed now. Undefined elsewhere. */
export function findOffice(): string | undefined {
  if (answers()) return 'soffice';
  if (unattended && run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui']) && answers()) return 'soffice';
  return undefined;
}

function answers(): boolean {
  return run('soffice', ['--version']);
}

function run(command: string, words: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}
