import { availableParallelism, loadavg } from 'node:os';
import type { Browser } from '@playwright/test';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { told, type Row } from './table.ts';

/** How busy the machine is with other work: above one a processor, times say little. */
export function busyness(): Row {
  const [lastMinute = NaN] = loadavg();
  return told(
    'the machine as the bench begins',
    `load ${lastMinute.toFixed(1)} on ${availableParallelism()} processors`,
  );
}

/** How quick the machine is, by Lighthouse's own benchmark in the browser: limits in milliseconds read otherwise on another one. */
export async function speed(browser: Browser): Promise<Row> {
  const page = await browser.newPage();
  try {
    return told(
      'how quick it is, by Lighthouse’s benchmark index',
      String(Math.round(await page.evaluate(pageFunctions.computeBenchmarkIndex))),
    );
  } finally {
    await page.close();
  }
}
