import { expect, test } from './site.ts';

test('a footnote is reached by keyboard, and leads back to where it was called', async ({ page, site }) => {
  await page.goto(`${site.root}fully-booked/`);
  const call = page.locator('.prose sup a').first();
  await call.focus();
  await page.keyboard.press('Enter');
  const footnote = page.locator('.footnotes li').first();
  await expect(page).toHaveURL(new RegExp(`#${await footnote.getAttribute('id')}$`));
  await expect(footnote).toBeInViewport();
  const back = footnote.locator('a').last();
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#${await call.getAttribute('id')}$`));
  await expect(call).toBeInViewport();
});
