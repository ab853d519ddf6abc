import { pressEnter } from './press-enter.ts';
import { chapter } from './report.ts';
import { expect, test } from './site.ts';

test('a footnote is reached by keyboard and leads back to its reference', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const reference = page.locator('.prose sup a').first();
  await pressEnter(reference);
  const footnote = page.locator('.footnotes li').first();
  await expect(page).toHaveURL(new RegExp(`#${await footnote.getAttribute('id')}$`));
  await expect(footnote).toBeInViewport();
  await pressEnter(footnote.locator('a').last());
  await expect(page).toHaveURL(new RegExp(`#${await reference.getAttribute('id')}$`));
  await expect(reference).toBeInViewport();
});
