import { spawnSync } from 'node:child_process';
import { unattended } from '../../src/browser/find-browser.ts';

const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui'];

/**
 * LibreOffice's command where it is installed, or can be: as root or in CI it is installed now, and its lack there is an
 * error. Undefined elsewhere.
 */
export function findOffice(): string | undefined {
  if (answers()) return 'soffice';
  if (!unattended) return undefined;
  // CI may run as a user who may become root without a password.
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (run([...asRoot, 'apt-get', 'update']) && run([...asRoot, ...install]) && answers()) return 'soffice';
  throw new Error(
    `No LibreOffice was found, and none could be installed; run \`${install.join(' ')}\`, and try again.`,
  );
}

function answers(): boolean {
  return run(['soffice', '--version']);
}

function run([command = '', ...words]: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}
