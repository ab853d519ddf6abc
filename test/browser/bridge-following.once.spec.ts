import type { Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { shown } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, openBridge, openView, slider } from './widgets.ts';

/** Moves the price by five steps at once; the texts of some places, before and right after. */
async function textsAround(page: Page, places: readonly string[]): Promise<[before: string[], after: string[]]> {
  return bridge(page).evaluate(async (element, selectors) => {
    // Long enough for the observer to see what is on screen.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const texts = (): string[] => selectors.map((selector) => document.querySelector(selector)?.textContent ?? '');
    const before = texts();
    const range = element.querySelector<HTMLInputElement>('.controls [data-input=price] input[type=range]');
    range?.stepDown(5);
    range?.dispatchEvent(new Event('input', { bubbles: true }));
    return [before, texts()];
  }, places);
}

test('what is on screen follows a step at once, the rest after a pause', async ({ page, site }) => {
  await openView(page, site.root);
  const places = ['[data-view=left] [data-answer=surplus] data', '[data-view=takings] [data-answer=takings] data'];
  await slider(page, 'price').press('ArrowRight');
  await bridge(page)
    .locator('.answers [data-answer=surplus]')
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const other = page.locator(places[1] ?? '');
  await expect(other).not.toHaveText(shown('takings'));
  const [before, after] = await textsAround(page, places);
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  await expect(other).not.toHaveText(before[1] ?? '');
});

test('analyses on screen follow a step at once, those off screen after a pause', async ({ page, site }) => {
  await openBridge(page, site.root);
  const places = ['.analyses .needed', '.analyses [data-text="matters.sentence"]'];
  await pressEnter(bridge(page).locator('.analyses').getByText('What matters most'));
  const base = await bridge(page).locator('.analyses .needed').textContent();
  await slider(page, 'price').press('End');
  await expect(bridge(page).locator('.analyses .needed')).not.toHaveText(base ?? '');
  for (const [seen, follows] of [
    ['.analyses .needed', true],
    ['h1', false],
  ] as const) {
    await page.locator(seen).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const [before, after] = await textsAround(page, places);
    expect(after.map((text, index) => text !== before[index])).toEqual([follows, follows]);
    for (const [index, place] of places.entries())
      await expect(bridge(page).locator(place)).not.toHaveText(before[index] ?? '');
  }
});
