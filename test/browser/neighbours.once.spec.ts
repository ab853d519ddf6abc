import { report } from './report.ts';
import { expect, test } from './site.ts';

test('links at the end of each chapter lead through the report, forward and back', async ({ page, site }) => {
  const [first, ...others] = report.chapters;
  await page.goto(`${site.deep}${first?.id}/`);
  const neighbours = page.getByRole('navigation', { name: 'Previous and next chapter' });
  for (const { id } of others) {
    await neighbours.locator('.next').click();
    await expect(page).toHaveURL(`${site.deep}${id}/`);
  }
  for (const { id } of report.chapters.slice(0, -1).toReversed()) {
    await neighbours.locator('.previous').click();
    await expect(page).toHaveURL(`${site.deep}${id}/`);
  }
  await neighbours.locator('.previous').click();
  await expect(page).toHaveURL(site.deep);
});
