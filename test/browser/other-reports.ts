import { test as plain } from '@playwright/test';
import { builtFolder, type BuildName } from '../site/build.ts';
import { pagesIn } from './site.ts';
import { servedTwice } from './served-twice.ts';

/** Reports of other kinds and in other languages, the one with most in it first. */
export const otherReports = [
  'deutsch',
  'article',
  'arabic',
  'japanese',
  'buses',
  'letters',
  'essay',
] as const satisfies BuildName[];

export type OtherReport = (typeof otherReports)[number];

/** A served report: where it stands, and the address of one page of each kind. */
export interface OtherSite {
  root: string;
  pages: string[];
}

/**
 * Playwright's test, with a function that serves one of these reports as long as the test lives. A report built for a
 * known address finds its files there, too, from the page for what is not found.
 */
export const test = plain.extend<{ serve: (name: OtherReport) => Promise<OtherSite> }>({
  // Playwright reads what a fixture needs from this pattern.
  serve: async ({}, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (name) => {
      const { root, close } = await servedTwice(builtFolder(name), `/${name}/`);
      closing.push(close);
      return { root, pages: pagesOfEachKind(pagesIn(builtFolder(name))) };
    });
    for (const close of closing) await close();
  },
});

/** Every page, but of the figures on pages of their own one of each kind: bridge-a and bridge-b are of one. */
function pagesOfEachKind(pages: readonly string[]): string[] {
  const kinds = new Map(pages.map((page) => [/^figures\/[a-z]+-/.exec(page)?.[0] ?? page, page]));
  return [...kinds.values()];
}

export { expect } from '@playwright/test';
