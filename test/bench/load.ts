import type { Browser, Page, Response } from '@playwright/test';
import { brotli } from './brotli.ts';
import { openPhone, type Phone } from './phone.ts';

/** What one load of a page on the phone came to, the reader scrolling to its end and touching nothing; times in milliseconds. */
export interface Load {
  firstPaint: number;
  largestPaint: number;
  /** What long tasks took beyond 50 ms each, after the first paint and before scrolling. */
  blocking: number;
  /** Layout shift from the beginning to the end of the page. */
  shift: number;
  /** Whether the text is set in a face of the report's. */
  hasOwnFace: boolean;
  /** Bytes as sent: of script before scrolling, of everything at the end of the page. */
  script: number;
  all: number;
}

interface Watched {
  largestPaint: number;
  shift: number;
  longTasks: { start: number; end: number }[];
  lastEvent: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Loads a page as a first visit on slow 4G, and reads it to its end. */
export async function load(browser: Browser, address: string): Promise<Load> {
  const phone = await openPhone(browser, 'slow 4G');
  const { context, page } = phone;
  try {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'networkidle' });
    await settle(page);
    const painted = await page.evaluate(paints);
    const script = (await sent(responses, 'script')) + (await inlineScript(page));
    const hasOwnFace = await textHasOwnFace(phone);
    await scrollToEnd(page);
    await settle(page);
    const shift = await page.evaluate(() => window.watched.shift);
    return { ...painted, hasOwnFace, shift, script, all: await sent(responses) };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of its own. */
function watch(): void {
  const watched: Watched = { largestPaint: NaN, shift: 0, longTasks: [], lastEvent: 0 };
  window.watched = watched;
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      watched.lastEvent = performance.now();
      list.getEntries().forEach(take);
    }).observe({ type, buffered: true });
  };
  observe('largest-contentful-paint', (entry) => {
    watched.largestPaint = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    watched.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('longtask', ({ startTime, duration }) => {
    watched.longTasks.push({ start: startTime, end: startTime + duration });
  });
  observe('resource', () => undefined);
}

/** Waits until a second has passed in which nothing happened. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => performance.now() - window.watched.lastEvent > 1000, undefined, { polling: 100 });
}

/** Runs in the page. */
function paints(): Pick<Load, 'firstPaint' | 'largestPaint' | 'blocking'> {
  const { largestPaint, longTasks } = window.watched;
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
  const beyond = longTasks.map(({ start, end }) => Math.max(0, end - Math.max(start, firstPaint) - 50));
  return { firstPaint, largestPaint, blocking: beyond.reduce((sum, time) => sum + time, 0) };
}

async function textHasOwnFace({ instruments }: Phone): Promise<boolean> {
  await instruments.send('DOM.enable');
  await instruments.send('CSS.enable');
  const { root } = await instruments.send('DOM.getDocument');
  const { nodeId } = await instruments.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'main p' });
  const { fonts } = await instruments.send('CSS.getPlatformFontsForNode', { nodeId });
  await instruments.send('CSS.disable');
  return fonts.some(({ isCustomFont }) => isCustomFont);
}

/** Ten screens a second, faster than any hand; at one in each frame the page would be passed before a script could load. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

async function sent(responses: readonly Response[], type?: string): Promise<number> {
  let bytes = 0;
  for (const response of responses) {
    if (type !== undefined && response.request().resourceType() !== type) continue;
    bytes += Number(await response.headerValue('content-length'));
  }
  return bytes;
}

async function inlineScript(page: Page): Promise<number> {
  const scripts = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src], [type$=json])')].map(({ textContent }) => textContent),
  );
  return scripts.reduce((bytes, text) => bytes + brotli(text).length, 0);
}
