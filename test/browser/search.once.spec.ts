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
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  const address = await links.first().evaluate((link: HTMLAnchorElement) => link.href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('frosst');
  await expect(links.first()).toBeVisible();
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
