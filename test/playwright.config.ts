import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserArgs } from '../src/browser/find-browser.ts';

const browser = process.env['BROWSER_PATH'];

export default defineConfig({
  testDir: 'browser',
  globalSetup: './browser/built-site.ts',
  outputDir: 'results/browser',
  forbidOnly: true,
  fullyParallel: true,
  // Each waits for its page now and then: with three, two processors are always busy.
  workers: Math.min(4, Math.max(3, Math.floor(availableParallelism() / 2))),
  retries: 0,
  // Speed is not judged here: a slow machine may take its time.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        // No page draws in three dimensions; without a software GPU a tenth of the work is saved.
        '--disable-gpu',
        '--disable-software-rasterizer',
        ...browserArgs,
      ],
    },
  },
  projects: [
    // A spec runs at both widths, unless its name says .wide, .narrow, or .once for one that sets its own.
    {
      name: 'desktop',
      testIgnore: [/\.narrow\.spec\.ts$/, /other-reports/],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: /\.(wide|once)\.spec\.ts$/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    // Their builds are looked after only where this spec runs.
    { name: 'builds of other reports', testMatch: /other-reports\.builds\.ts$/ },
    { name: 'other reports', testMatch: /other-reports\.once\.spec\.ts$/, dependencies: ['builds of other reports'] },
  ],
});
