import type { Browser } from '@playwright/test';
import { openPhone } from './phone.ts';

/** What one load of a page on the phone came to; times in milliseconds from its beginning. */
export interface Load {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  blocking: number;
  /** When the revenue bridge came to life, its controls being the reader's; null on a page without one. */
  live: number | null;
  /** When all that follows its controls had come, too. */
  whole: number | null;
}

interface Watched {
  largestPaint: number;
  shift: number;
  longTasks: { start: number; end: number }[];
  live: number | null;
  whole: number | null;
  lastEvent: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Loads a page once in a fresh context, and watches it until a second has passed in which nothing happened. */
export async function load(browser: Browser, address: string): Promise<Load> {
  const { context, page } = await openPhone(browser, 'slow 4G');
  try {
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => performance.now() - window.watched.lastEvent > 1000, undefined, { polling: 100 });
    return await page.evaluate(() => {
      const { largestPaint, shift, longTasks, live, whole } = window.watched;
      const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
      const blocking = longTasks.reduce(
        (sum, { start, end }) => sum + Math.max(0, end - Math.max(start, firstPaint) - 50),
        0,
      );
      return { firstPaint, largestPaint, shift, blocking, live, whole };
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of its own. */
function watch(): void {
  const watched: Watched = { largestPaint: NaN, shift: 0, longTasks: [], live: null, whole: null, lastEvent: 0 };
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
  new MutationObserver((_, observer) => {
    const state = document.querySelector('revenue-bridge')?.getAttribute('live') ?? null;
    if (state === null) return;
    watched.live ??= performance.now();
    if (state !== 'whole') return;
    watched.whole = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['live'] });
}
