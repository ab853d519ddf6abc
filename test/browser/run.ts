// `node test/browser/run.ts`: finds a browser and runs the browser tests in it. What follows goes to Playwright.
import { spawnSync } from 'node:child_process';
import { runCommand } from '../../src/author/command.ts';
import { findBrowser, playwrightCommand } from '../../src/browser/find-browser.ts';

await runCommand(async () => {
  const browser = await findBrowser();
  const words = [playwrightCommand, 'test', '-c', 'test/playwright.config.ts', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH: browser },
  });
  process.exitCode = status ?? 1;
});
