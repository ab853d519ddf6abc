import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';
import { closeStorage } from './widgets.ts';

/** How light the page's background is, from 0 to 255. */
async function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('the browser has no canvas');
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return Math.max(...context.getImageData(0, 0, 1, 1).data.slice(0, 3));
  });
}

/** The theme at the first paint, which may come after the page has loaded. */
async function themeAtFirstFrame(page: Page): Promise<unknown> {
  return (await page.waitForFunction(() => (window as { themeAtFirstFrame?: string }).themeAtFirstFrame)).jsonValue();
}

test('a chosen theme is set before the next page is first painted', async ({ page, site }) => {
  await page.addInitScript(() => {
    requestAnimationFrame(() => {
      Object.assign(window, { themeAtFirstFrame: document.documentElement.dataset['theme'] ?? 'none' });
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.root);
  expect(await themeAtFirstFrame(page)).toBe('none');
  await page.getByLabel('Theme').selectOption('dark');
  expect(await lightness(page)).toBeLessThan(80);
  await page.reload();
  expect(await themeAtFirstFrame(page)).toBe('dark');
  expect(await lightness(page)).toBeLessThan(80);
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
});

test('the page follows the system until the reader chooses a theme', async ({ page, site }) => {
  await page.goto(site.root);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness(page)).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await lightness(page)).toBeGreaterThan(200);
  await page.getByLabel('Theme').selectOption('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness(page)).toBeGreaterThan(200);
});

test('a theme can be chosen without storage, too', async ({ page, site }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await closeStorage(page);
  await page.goto(site.root);
  await page.getByLabel('Theme').selectOption('dark');
  expect(await lightness(page)).toBeLessThan(80);
  expect(errors).toEqual([]);
});
