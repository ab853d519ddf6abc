import type { Page } from '@playwright/test';
import { violationsIn, viewNames, views } from './axe.ts';
import { overflowing } from './overflowing.ts';
import { chapter } from './report.ts';
import { expect, test } from './site.ts';

test('a reader searches with the keys alone, opens a result and comes back to the results', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('frosst');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.root}search/?q=frosst`);
  const count = page.locator('.found-count');
  await expect(count).toHaveRole('status');
  await expect(count).toContainText(/\d/);
  // A slip is mended, and said to be.
  await expect(page.locator('.found-note')).toContainText('frost');
  const links = page.locator('.found a');
  await expect(links.first()).toBeVisible();
  await expect(page.locator('.found mark').first()).toHaveText(/frost/i);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  const address = await links.first().evaluate((link: HTMLAnchorElement) => link.href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('frosst');
  await expect(links.first()).toBeFocused();
});

test('who comes back from a result far down finds it where it was', async ({ page, site }) => {
  await page.goto(`${site.root}search/?q=the`);
  await page.locator('.found-more').click();
  const followed = page.locator('.found a').nth(14);
  await followed.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);
  await followed.click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page.locator('.found li')).toHaveCount(20);
  await expect(followed).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  // A new question begins at its own first results.
  await page.getByRole('searchbox').fill('of');
  await expect(page.locator('.found-count')).toContainText('“of”');
  await expect(page.locator('.found-more')).toBeVisible();
  await expect(page.locator('.found li')).toHaveCount(10);
});

/** Holds back every text of a result but the first until it is let through. */
async function holdTexts(page: Page): Promise<() => void> {
  let isFirst = true;
  let letThrough = (): void => undefined;
  const gate = new Promise<void>((open) => (letThrough = open));
  await page.route('**/fragment/**', async (route) => {
    if (!isFirst) await gate;
    isFirst = false;
    await route.continue();
  });
  return letThrough;
}

test('says how much it has found while texts of results are on their way, and no longer that it searches', async ({
  page,
  site,
}) => {
  await page.clock.install();
  const letThrough = await holdTexts(page);
  await page.goto(`${site.root}search/?q=the`);
  const status = page.locator('.found-count');
  await expect(status).toContainText(/\d/);
  const found = await status.textContent();
  await page.clock.runFor(5_000);
  await expect(status).toHaveText(found ?? '');
  // More can be asked for once these are there.
  await expect(page.locator('.found-more')).toBeHidden();
  letThrough();
  await expect(page.locator('.found li')).toHaveCount(10);
  await expect(page.locator('.found-more')).toBeVisible();
});

test('a field that is emptied while it searches leaves nothing said', async ({ page, site }) => {
  await page.clock.install();
  await page.route('**/pagefind.js*', () => undefined);
  await page.goto(`${site.root}search/?q=the`);
  await page.getByRole('searchbox').fill('');
  await page.clock.runFor(5_000);
  await expect(page).toHaveURL(`${site.root}search/`);
  await expect(page.locator('.found-count')).toHaveText('');
});

test('asking twice for more shows the next results once', async ({ page, site }) => {
  await page.goto(`${site.root}search/?q=the`);
  const more = page.locator('.found-more');
  await expect(more).toBeVisible();
  await more.evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
  const links = page.locator('.found a');
  await expect(links).toHaveCount(20);
  await expect(links.nth(10)).toBeFocused();
  await more.click();
  await expect(links.nth(20)).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('more results that come late leave the reader at the field, and are not shown', async ({ page, site }) => {
  await page.goto(`${site.root}search/?q=the`);
  const more = page.locator('.found-more');
  await expect(more).toBeVisible();
  const [texts, index] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let onTheirWay = 0;
  page.on('requestfinished', (request) => (onTheirWay -= request.url().includes('/fragment/') ? 1 : 0));
  await page.route('**/fragment/**', async (route) => {
    onTheirWay += 1;
    await texts.promise;
    await route.continue();
  });
  await page.route('**/words/**', async (route) => {
    await index.promise;
    await route.continue();
  });
  const asked = page.waitForRequest('**/fragment/**');
  await more.click();
  await asked;
  const field = page.getByRole('searchbox');
  const askedNext = page.waitForRequest('**/words/**');
  await field.fill('apple');
  await askedNext;
  texts.resolve();
  await expect.poll(() => onTheirWay).toBe(0);
  index.resolve();
  await expect(page.locator('.found-count')).toContainText('apple');
  await expect(page.locator('.found a')).toHaveCount(10);
  await expect(field).toBeFocused();
  await expect(more).toBeEnabled();
});

test('more results that cannot be read are said to be missing, and come when asked for again', async ({
  page,
  site,
}) => {
  await page.goto(`${site.root}search/?q=the`);
  const more = page.locator('.found-more');
  await expect(more).toBeVisible();
  await page.route('**/fragment/**', (route) => route.abort());
  await more.click();
  const help = page.locator('.found-help');
  await expect(help).toBeVisible();
  await expect(more).toBeFocused();
  await page.unroute('**/fragment/**');
  await page.keyboard.press('Enter');
  await expect(page.locator('.found a')).toHaveCount(20);
  await expect(help).toBeHidden();
});

test('results are accessible, wide, narrow, dark and in forced colours', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.root}search/?q=frost`);
  await expect(page.locator('.found a').first()).toBeVisible();
  for (const view of viewNames) {
    await page.setViewportSize({ width: views[view].width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...views[view].media });
    expect(await violationsIn(page, view), view).toEqual([]);
    expect(await overflowing(page), view).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the field leads to a page that offers the whole report', async ({ page, site }) => {
    await page.goto(site.root + chapter.bridge);
    await page.getByRole('searchbox').fill('frost');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.root}search/?q=frost`);
    await expect(page.locator('main .scriptless-only')).toBeVisible();
    await expect(page.locator('main').getByRole('searchbox')).toBeHidden();
    await page.locator('main .scriptless-only a').click();
    await expect(page).toHaveURL(`${site.root}all/`);
  });
});
