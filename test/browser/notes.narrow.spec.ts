import { expect, test } from './site.ts';

test('on a phone a note opens in place by its button, and closes again', async ({ page, site }) => {
  await page.goto(`${site.root}trends/`);
  const mark = page.locator('.note-mark').first();
  const note = page.locator('.note-body').first();
  await expect(note).toBeHidden();
  await expect(mark).toHaveAccessibleName(/\w/);
  await mark.tap();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  await expect(note).toBeVisible();
  await mark.press('Enter');
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await expect(note).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every note stands open on a phone', async ({ page, site }) => {
    await page.goto(`${site.root}trends/`);
    for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
    for (const mark of await page.locator('.note-mark').all()) await expect(mark).toBeHidden();
  });
});
