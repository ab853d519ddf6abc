import type { Page } from '@playwright/test';
import { expect, kinds, test } from './site.ts';

/** The page is complete at any width: text, pictures, tables and forms, and no control that does nothing. */
async function expectComplete(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expectCompleteHere(page);
  }
}

async function expectCompleteHere(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('main p').first()).toBeVisible();
  const unfinished = page.locator('input[type=range], .typed input, button, select').filter({ visible: true });
  await expect(unfinished).toHaveCount(0);
  for (const figure of await page.locator('figure').all()) {
    await expect(figure.locator('.figure-title')).toBeVisible();
    await expect(figure.locator('.measure, .description').first()).toBeVisible();
    const shown = figure.locator('.pictures svg, .picture svg, .plots svg, .still svg, form').filter({ visible: true });
    await expect(shown.first()).toBeVisible();
  }
  for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [kind, address] of Object.entries(kinds)) {
    test(`the ${kind} is complete`, async ({ page, site }) => {
      await page.goto(site.root + address);
      await expectComplete(page);
    });
  }
});

test.describe('opened from disk', () => {
  for (const [kind, address] of Object.entries(kinds)) {
    test(`the ${kind} is complete`, async ({ page, site }) => {
      await page.goto(site.disk + (address.endsWith('.html') ? address : `${address}index.html`));
      await expectComplete(page);
    });
  }
});
