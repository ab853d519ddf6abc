import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const picture = (page: Page): Locator => page.locator('.inked-page:visible');
const said = (page: Page): Locator => page.locator('.ink-said');

test('the cover shows one picture, with a link for each claim', async ({ page, site }) => {
  await page.goto(site.root);
  await expect(picture(page)).toHaveCount(1);
  await expect(picture(page)).toBeInViewport();
  await expect(picture(page).getByRole('link')).toHaveCount(report.claims.length);
});

test('the picture is one stop for the Tab key, and arrow keys lead from claim to claim', async ({ page, site }) => {
  await page.goto(site.root);
  const links = picture(page).locator('a');
  await expect(links.nth(1)).toHaveAttribute('tabindex', '-1');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await expect(said(page)).toContainText(`: “`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(links.first()).toBeFocused();
  const words = await links.first().locator('title').textContent();
  await expect(said(page)).toHaveText(words ?? '');
  await page.keyboard.press('Tab');
  expect(await picture(page).evaluate((svg) => svg.contains(document.activeElement))).toBe(false);
  await expect(said(page)).toContainText('Each of the');
});

test('what is said of a claim moves nothing', async ({ page, site }) => {
  await page.goto(site.root);
  const below = page.locator('#contents-title');
  const place = (): Promise<number> => below.evaluate((title) => title.getBoundingClientRect().top + scrollY);
  const before = await place();
  for (const link of await picture(page).locator('a').all()) {
    await link.focus();
    expect(await place()).toBe(before);
  }
});

test('ink opens the claim’s finding beside its words', async ({ page, site }) => {
  await page.goto(site.root);
  const claim = report.claims.find(({ verdict }) => verdict === 'inconsistent');
  const link = picture(page).locator(`a[href$="#${claim?.id}"]`);
  await link.locator('.sign').click();
  await expect(page).toHaveURL(`${site.root}note/#${claim?.id}`);
  await expect(page.locator(`[id="${claim?.id}"]`)).toBeInViewport();
  await page.locator(`[id="${claim?.id}"] .verdict a`).click();
  await expect(page.locator(`[id="in-text-${claim?.id}"]`)).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture’s claims can be skipped, and each is reached by the Tab key', async ({ page, site }) => {
    await page.goto(site.root);
    const skip = page.getByRole('link', { name: 'Skip the picture' });
    await skip.focus();
    await expect(skip).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(picture(page).locator('a').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(picture(page).locator('a').nth(1)).toBeFocused();
    await pressEnter(skip);
    await expect(page.locator('#contents-title')).toBeInViewport();
  });
});
