import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** Keeps what would be done in idle moments, for `idle()` to do between two frames. */
function holdIdleMoments(): void {
  const held: (() => void)[] = [];
  Object.assign(window, {
    requestIdleCallback: (act: () => void) => held.push(act),
    idle: () => {
      for (let act = held.shift(); act; act = held.shift()) act();
    },
  });
}

/** How far below the top of the screen the section stands, as soon as all idle work is done. */
async function placeAfterIdleWork(page: Page): Promise<number> {
  await page.evaluate('idle()');
  return page.evaluate(() => document.getElementById('partnerships')?.getBoundingClientRect().top ?? NaN);
}

test.use({ whole: false });
test.beforeEach(({ page }) => page.addInitScript(holdIdleMoments));

test('a section that the reader jumps to stays there while the rest of the page is laid out', async ({
  page,
  site,
}) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.evaluate(async (nav) => {
    nav.querySelector('summary')?.click();
    nav.querySelector<HTMLElement>('[data-section=partnerships]')?.click();
    await new Promise(requestAnimationFrame);
  });
  const place = await placeAfterIdleWork(page);
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(100);
});

test('who comes by a link to a section stays there while the rest of the page is laid out', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/#partnerships`);
  await expect(page.locator('#partnerships')).toBeInViewport();
  const place = await placeAfterIdleWork(page);
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(100);
});
