import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { afterEach, expect, it, vi } from 'vitest';
import { CommandError } from '../../src/author/command.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('BROWSER_PATH comes before every other browser', async () => {
  vi.stubEnv('BROWSER_PATH', process.execPath);
  expect(await findBrowser()).toBe(process.execPath);
});

it('without a browser, and without leave to install one, a sentence says what to do', async () => {
  vi.stubEnv('BROWSER_PATH', '');
  vi.stubEnv('PATH', '');
  vi.spyOn(chromium, 'executablePath').mockReturnValue('');
  const search = findBrowser(false);
  await expect(search).rejects.toThrow(CommandError);
  await expect(search).rejects.toThrow(/run `npx playwright install --with-deps chromium`/);
});

it.each([
  ['src/verify/verify.ts', '/no/such/browser'],
  ['test/browser/run.ts', process.cwd()],
])('%s says in a sentence that the BROWSER_PATH %s is wrong', (command, path) => {
  const env = { ...process.env, BROWSER_PATH: path };
  const { status, stderr } = spawnSync(process.execPath, [command, 'test'], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stderr).toBe(
    `BROWSER_PATH is "${path}", which is not an executable file; the path of a Chromium is expected.\n`,
  );
  expect(status).toBe(1);
});
