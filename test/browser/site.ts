import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
import sirv from 'sirv';
import { builtFolder } from '../site/build.ts';

/** The built report as a browser meets it. */
export interface Site {
  /** Its address when the folder stands at the root of a host. */
  root: string;
  /** Its address when the folder stands deep within one. */
  deep: string;
  /** Its address when the folder is opened from disk. */
  disk: string;
  /** The addresses of its pages, seen from any of these. */
  pages: string[];
}

/** The kinds of page that the report has, by name. */
export const kinds = {
  cover: '',
  'chapter with a range chart and a bridge': 'business-fundamentals/',
  'chapter with the matrix': 'trends/',
  'chapter with the checklist': 'skeptical-inquiry/',
  ledger: 'claims/',
  model: 'model/',
  sources: 'sources/',
  glossary: 'glossary/',
  changes: 'changes/',
  reading: 'reading/',
  'whole report': 'all/',
  'page for what is not found': '404.html',
};

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
    )
    .sort();
}

/**
 * Playwright's test, with the built site served for as long as a worker lives. A page that is gone to is whole, as a reader
 * has it a moment later, unless a test is about that moment and sets `whole` to false.
 */
export const test = plain.extend<{ whole: boolean }, { site: Site }>({
  whole: [true, { option: true }],
  page: async ({ page, whole }, use) => {
    const goTo = page.goto.bind(page);
    if (whole) {
      page.goto = async (...where) => {
        const response = await goTo(...where);
        await page.locator('html:not(.waits)').waitFor({ state: 'attached' });
        return response;
      };
    }
    await use(page);
  },
  site: [
    // Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = builtFolder('site');
      const answer = sirv(folder);
      const server = createServer((request, response) => {
        request.url = (request.url ?? '/').replace(/^\/a\/b\//, '/');
        answer(request, response, () => {
          response.statusCode = 404;
          response.end();
        });
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      const root = `http://127.0.0.1:${port}/`;
      await use({ root, deep: `${root}a/b/`, disk: `${pathToFileURL(folder).href}/`, pages: pagesIn(folder) });
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
