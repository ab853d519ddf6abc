import { median } from 'd3-array';
import type { Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { precompress } from './brotli.ts';
import { startBrowser } from './browser.ts';
import { writeReport } from './generated-report.ts';
import { openPhone, type Phone } from './phone.ts';
import { serve } from './serve.ts';
import { atMost, bytes, milliseconds, type Row } from './table.ts';
import { coldBuild, inTemporaryFolder } from './timed.ts';

declare global {
  interface Window {
    foundAt?: number;
  }
}

/** A common word, a seldom one, and one with a slip in it: the first letter is seldom mistyped. */
const questions = ['harvest', 'lantern harvest', 'lanturn'];
const chapters = 1000;
const budget = 1500;
const readBudget = 300_000;
/** How long browsers keep files of a common host, GitHub Pages, in seconds. */
const keptFor = 600;
/** A quick typist's pause between two keys, in milliseconds. */
const keyPause = 100;

/** How soon a phone on a slow network shows the first result of a search of 1,000 chapters, and what it reads for it. */
export async function search(runs: number): Promise<Row[]> {
  return inTemporaryFolder(async (folder) => {
    const [content, into] = [join(folder, 'content'), join(folder, 'site')];
    await mkdir(content);
    await writeReport(content, chapters);
    await coldBuild({ into, content });
    await precompress(into);
    const { origin, close } = await serve(into, keptFor);
    const browser = await startBrowser();
    try {
      return await rowsOf(browser, origin, runs);
    } finally {
      await browser.close();
      await close();
    }
  });
}

/** The rows for a site of generated chapters that is built and served. */
export async function rowsOf(browser: Browser, origin: string, runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const text of questions) {
    const strangers = await repeated(runs, () => asStranger(browser, origin, text));
    rows.push(inTime(`“${text}”, opened with nothing cached`, strangers), inSize(`“${text}”, read for it`, strangers));
    const readers = await repeated(runs, () => asReader(browser, origin, text));
    rows.push(inTime(`“${text}”, asked from a chapter`, readers));
  }
  const typists = await repeated(runs, () => asTypist(browser, origin, questions[0] ?? ''));
  rows.push(inTime('after the last key, typed while the page loads', typists));
  return rows;
}

interface Measured {
  time: number;
  /** Bytes from the folder of the search page, as they came over the network. */
  read: number;
}

/** A link to a question, opened by somebody who never was here. */
function asStranger(browser: Browser, origin: string, text: string): Promise<Measured> {
  return onPhone(browser, async ({ page }) => {
    await page.goto(`${origin}/search/?${new URLSearchParams({ q: text })}`, { waitUntil: 'commit' });
    return found(page);
  });
}

/** A question of a reader of a chapter, typed into the field of that page. */
function asReader(browser: Browser, origin: string, text: string): Promise<Measured> {
  return onPhone(browser, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 823 });
    await page.goto(`${origin}/chapter-1/`, { waitUntil: 'load' });
    await page.locator('.search-field input').focus();
    await page.keyboard.type(text, { delay: keyPause });
    await page.keyboard.press('Enter', { delay: 0 });
    return found(page);
  });
}

/** The search page, opened, and typed into as soon as its field is there; timed from the last key on. */
function asTypist(browser: Browser, origin: string, text: string): Promise<Measured> {
  return onPhone(browser, async ({ page }) => {
    await page.goto(`${origin}/search/`, { waitUntil: 'commit' });
    await page.locator('.search input').focus();
    await page.keyboard.type(text, { delay: keyPause });
    const typed = await page.evaluate(() => performance.now());
    const time = await found(page);
    return time - typed;
  });
}

async function onPhone(browser: Browser, measure: (phone: Phone) => Promise<number>): Promise<Measured> {
  const phone = await openPhone(browser, 'slow 4G');
  const addresses = new Map<string, string>();
  let read = 0;
  phone.instruments.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  phone.instruments.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (addresses.get(requestId)?.includes('/search/')) read += encodedDataLength;
  });
  try {
    // Nothing is cached at first; what the visit itself reads is.
    await phone.instruments.send('Network.setCacheDisabled', { cacheDisabled: false });
    await phone.page.addInitScript(watchResults);
    const time = await measure(phone);
    return { time, read };
  } finally {
    await phone.context.close();
  }
}

async function found(page: Phone['page']): Promise<number> {
  await page.waitForFunction(() => window.foundAt !== undefined, null, { timeout: 30_000 });
  return page.evaluate(() => window.foundAt ?? NaN);
}

/** Runs in the page before anything of its own: notes when the first result is there. */
function watchResults(): void {
  new MutationObserver(() => {
    if (window.foundAt === undefined && document.querySelector('.found li')) window.foundAt = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

async function repeated(runs: number, measure: () => Promise<Measured>): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure());
  return all;
}

function inTime(row: string, all: readonly Measured[]): Row {
  return atMost(row, median(all, ({ time }) => time) ?? NaN, budget, milliseconds);
}

function inSize(row: string, all: readonly Measured[]): Row {
  return atMost(row, median(all, ({ read }) => read) ?? NaN, readBudget, bytes);
}
