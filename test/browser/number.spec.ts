import { report } from './report.ts';
import { expect, test } from './site.ts';

const chapter = 'business-fundamentals/';

test('a computed number opens by keyboard, with its working and what it rests on', async ({ page, site }) => {
  await page.goto(site.root + chapter);
  const number = report.numbers['revenue.share_after_growth'];
  const mark = page.locator('.prose > p > a[data-opens="number revenue.share_after_growth"]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.opened');
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  await expect(panel.locator('.number-head')).toContainText(number?.text ?? 'no such number');
  await expect(panel.locator('.worked')).toHaveText(number?.worked ?? 'no working');
  for (const input of number?.inputs ?? []) await expect(panel).toContainText(report.numbers[input]?.text ?? input);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('a fact opens with the sources it comes from', async ({ page, site }) => {
  await page.goto(site.root + chapter);
  const mark = page.locator('.prose > p > a.num.fact[data-opens="number price-performance.trn2"]').first();
  await mark.click();
  const panel = page.locator('.opened');
  const sources = report.numbers['price-performance.trn2']?.sources ?? [];
  expect(sources).not.toHaveLength(0);
  await expect(panel.locator('.source-list a')).toHaveCount(sources.length);
  await expect(panel.locator('.grade')).toHaveCount(sources.length);
});
