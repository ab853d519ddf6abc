import type { Page } from '@playwright/test';
import { report } from './report.ts';

/** The address of the chapter with a figure of some kind. */
function chapterWith(kind: string): string {
  const figure = report.figures.find(({ id }) => id.startsWith(`${kind}-`));
  if (!figure) throw new Error(`the report has no ${kind}`);
  return `${figure.chapter}/`;
}

/** The chapters with widgets, by the kind of each. */
export const chapters = {
  bridge: chapterWith('bridge'),
  matrix: chapterWith('matrix'),
  checklist: chapterWith('checklist'),
};

/** Makes all widgets of the page load, as if each were near the screen. */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('wake-all')));
}

/** Goes to a page whose widgets are live. */
export async function goLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wakeAll(page);
  await page.locator('figure [live]').first().waitFor({ state: 'attached' });
}
