import type { BrowserContext } from '@playwright/test';
import { fault, type Finding } from './finding.ts';
import type { FoundPage } from './found-pages.ts';

/** The least share of what readers with scripts read that others must find. */
const share = 0.6;

/** Whether a page reads whole where no script runs; `words` is how many a reader sees where they do. */
export async function scriptlessFindings(context: BrowserContext, found: FoundPage, words: number): Promise<Finding[]> {
  const page = await context.newPage();
  try {
    await page.goto(found.url, { waitUntil: 'load' });
    const heading = page.locator('main h1, h1').first();
    const text = await page.locator('main').first().innerText({ timeout: 5000 });
    const seen = text.split(/\s+/).filter((word) => word !== '').length;
    return [
      ...((await heading.isVisible()) ? [] : [fault(found.place, 'has no heading without script')]),
      ...(seen >= words * share
        ? []
        : [fault(found.place, `shows ${seen} words without script, of the ${words} that it shows with scripts`)]),
    ];
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [fault(found.place, `cannot be read without script: ${reason}`)];
  } finally {
    await page.close();
  }
}
