// `npm run test:engines`: makes the reader's walks in Chromium, Firefox and WebKit, wherever each can be had.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, firefox, webkit, type BrowserType } from '@playwright/test';
import { runCommand } from '../../src/author/command.ts';
import { browserArgs, findBrowser } from '../../src/browser/find-browser.ts';
import { astroBuild } from '../astro-build.ts';
import { poorHost } from '../hosts/poor-hosts.ts';
import type { Engine } from './engine.ts';
import { firefoxEngine } from './firefox.ts';
import { playwrightEngine } from './playwright-engine.ts';
import { walks } from './walks.ts';
import { webkitEngine } from './webkit.ts';

const miniBrowsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** How each engine is had here: Playwright's build of it, else the system's. */
const engines: Record<string, () => Promise<Engine | string>> = {
  Chromium: async () => playwrightEngine(chromium, await findBrowser(), browserArgs),
  Firefox: async () => {
    const own = await playwrights(firefox);
    const system = onPath('firefox-esr', 'firefox');
    if (own) return own;
    return system ? firefoxEngine(system) : 'apt-get install firefox-esr, or npx playwright install firefox';
  },
  WebKit: async () => {
    const own = await playwrights(webkit);
    const driver = onPath('WebKitWebDriver');
    const browser = miniBrowsers.find((path) => existsSync(path));
    if (own) return own;
    if (!driver || !browser) return 'apt-get install webkit2gtk-driver xvfb, or npx playwright install webkit';
    return webkitEngine({ driver, browser, xvfb: onPath('Xvfb') });
  },
};

async function playwrights(type: BrowserType): Promise<Engine | null> {
  const path = type.executablePath();
  return path && existsSync(path) ? playwrightEngine(type, path, []) : null;
}

await runCommand(async () => {
  const work = mkdtempSync(join(tmpdir(), 'engines-'));
  const folder = join(work, 'site');
  const built = await astroBuild({
    CONTENT: 'test/reports/orchard',
    OUT_DIR: folder,
    CACHE_DIR: join(work, 'cache'),
  });
  if (built.code !== 0) throw new Error(built.log);
  const host = await poorHost(folder, '/a/b/', {});

  try {
    for (const [name, find] of Object.entries(engines)) {
      const engine = await find();
      if (typeof engine === 'string') {
        console.log(`\n${name} is not here; to have it: ${engine}.`);
        continue;
      }
      console.log(`\n${engine.name}`);
      for (const walk of walks) {
        const begun = performance.now();
        try {
          await walk.go(engine, host.address);
          console.log(`  ok      ${walk.name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
        } catch (error) {
          process.exitCode = 1;
          console.log(`  FAILED  ${walk.name}\n          ${(error as Error).message}`);
        }
      }
      await engine.open(`${pathToFileURL(folder).href}/index.html`);
      const fromDisk = await engine.run(
        "getComputedStyle(document.body).fontFamily.includes('Report') && document.querySelector('h1') !== null",
      );
      console.log(fromDisk === true ? '  ok      the cover reads from disk' : '  FAILED  the cover reads from disk');
      for (const error of engine.errors) console.log(`  FAILED  a script failed: ${error}`);
      if (fromDisk !== true || engine.errors.length > 0) process.exitCode = 1;
      await engine.close();
    }
  } finally {
    await host.stop();
    rmSync(work, { recursive: true, force: true });
  }
});
