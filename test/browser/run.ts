// `node test/browser/run.ts`: finds a browser and runs the browser tests in it. What follows goes to Playwright.
import { spawnSync } from 'node:child_process';
import { findBrowser, playwrightCommand } from '../../src/browser/find-browser.ts';

try {
  const browser = await findBrowser();
  const words = [playwrightCommand, 'test', '-c', 'test/playwright.config.ts', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH: browser },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
