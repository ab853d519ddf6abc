import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
import { builtFolder } from '../site/build.ts';
import { chapter, report } from './report.ts';
import { servedTwice } from './served-twice.ts';

/** The built second report as a browser meets it. */
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

/** The kinds of page that a report has, by name, with the address of one of each. */
export const kinds = {
  cover: '',
  'plain chapter': chapter.plain,
  'chapter with a range chart and a bridge': chapter.bridge,
  'chapter with a matrix': chapter.matrix,
  'chapter with a checklist': chapter.checklist,
  'text examined': 'note/',
  ledger: 'claims/',
  model: 'model/',
  sources: 'sources/',
  glossary: 'glossary/',
  changes: 'changes/',
  reading: 'reading/',
  'whole report': 'all/',
  'page for what is not found': '404.html',
  'figure on its own page': `figures/${report.figures[0]?.id}/`,
};

/** The addresses of the pages in a built folder. */
export function pagesIn(folder: string): string[] {
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

/** Playwright's test, with the built second report served as long as a worker lives. */
export const test = plain.extend<object, { site: Site }>({
  site: [
    // Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = builtFolder('other-site');
      const { root, close } = await servedTwice(folder);
      await use({ root, deep: `${root}a/b/`, disk: `${pathToFileURL(folder).href}/`, pages: pagesIn(folder) });
      await close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
