import type { Locator, Page } from '@playwright/test';
import { beforeWinter } from './report.ts';
import { expect, test } from './site.ts';
import { act, counts, openChecklist, riskField } from './widgets.ts';

const looked = (count: number): string => `${count} of ${beforeWinter.items.length} risks looked at`;

/** The part of the window's height that the line at the foot takes. */
async function taken(page: Page): Promise<number> {
  return page.locator('.reading-line').evaluate((line) => line.getBoundingClientRect().height / innerHeight);
}

/** Taps what is on screen; Playwright's own tap may scroll the page first. */
async function tapInPlace(page: Page, control: Locator): Promise<void> {
  const { x, y, width, height } = (await control.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

test('by touch a risk is marked, the reading shared, and a linked one adopted and undone', async ({ page, site }) => {
  await openChecklist(page, site.root, '?reading=1*Cbefore-winter*dampO00');
  await riskField(page, 'mice', 'state').selectOption('watching');
  await expect(counts(page)).toContainText(looked(1));
  expect(await taken(page)).toBeLessThanOrEqual(0.2);
  await act(page, 'adopt').tap();
  await expect(act(page, 'actions')).toBeFocused();
  await expect(counts(page)).toContainText(looked(2));
  await act(page, 'actions').tap();
  await act(page, 'undo').tap();
  await expect(counts(page)).toContainText(looked(1));
  await act(page, 'share').tap();
  await expect(page.locator('.reading-share input[type=text]')).toHaveValue(/miceW00\w*#checklist-before-winter$/);
  expect(await taken(page)).toBeLessThanOrEqual(0.2);
  await act(page, 'actions').tap();
  await expect(page.locator('.reading-share')).toBeHidden();
});

test('sharing and clearing leave the page where it is', async ({ page, site }) => {
  await openChecklist(page, site.root);
  await riskField(page, 'mice', 'state').selectOption('watching');
  await act(page, 'actions').tap();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);
  for (const [button, panel] of Object.entries({ share: '.reading-share', clear: '.reading-clear' })) {
    await tapInPlace(page, act(page, button));
    await expect(page.locator(panel)).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await page.keyboard.press('Escape');
  }
  await tapInPlace(page, act(page, 'clear'));
  await tapInPlace(page, act(page, 'clear-it'));
  await expect(counts(page)).not.toContainText(looked(1));
  // What was marked has other words than before, of another height.
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(100);
});

test('the line at the foot is one line, and never more than a fifth of the window', async ({ page, site }) => {
  await openChecklist(page, site.root);
  await riskField(page, 'mice', 'state').selectOption('watching');
  await expect(page.locator('.reading-line')).toBeVisible();
  const box = await page.locator('.reading-line').boundingBox();
  expect(box?.height ?? Infinity).toBeLessThan(60);
  await page.setViewportSize({ width: 320, height: 568 });
  for (const button of ['actions', 'share'] as const) {
    await act(page, button).tap();
    expect(await taken(page)).toBeLessThanOrEqual(0.2);
  }
});
