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
  for (const source of number?.sources ?? [])
    await expect(panel.locator(`a[href$="sources/#${source}"]`)).toBeVisible();
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

test('the assumptions behind a number are moved where it is opened, and everything follows', async ({ page, site }) => {
  await page.goto(site.root + chapter);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  const mark = page.locator('.prose > p > a[data-opens="number revenue.share_after_growth"]').first();
  await mark.press('Enter');
  const panel = page.locator('.opened');
  await expect(panel.locator('.moving [data-input]')).toHaveCount(3);
  await expect(panel.locator('.number-tree')).toContainText('AI’s share of AWS operating income 12%');
  const growth = panel.locator('[data-input=growth] input[type=number]');
  await growth.fill('40');
  await growth.blur();
  await expect(panel.locator('.number-head .amount data')).toHaveText('16.03%');
  await expect(panel.locator('.number-head')).toContainText('base case 13.56%');
  await expect(panel.locator('.worked')).toContainText('= 16.03%');
  await expect(mark).toHaveText('16.03%');
  await expect(panel.locator('.model-graph .box')).toHaveCount(4);
  await expect(panel.locator('.model-graph')).toContainText('16.03%');
  await expect(page.locator('revenue-bridge form.controls [data-input=growth] input[type=number]')).toHaveValue('40');
  await panel.getByRole('button', { name: /^Reset Growth in AI-compute/ }).press('Enter');
  await expect(panel.locator('.number-head .amount data')).toHaveText('13.56%');
  await expect(panel.locator('.number-head')).not.toContainText('base case');
});

test('a number opened after a case was changed shows that case', async ({ page, site }) => {
  await page.goto(`${site.root}${chapter}?growth=40%25`);
  await expect(page.locator('.prose [data-number="revenue.share_after_growth"]').first()).toHaveText('16.03%');
  await page.locator('.prose > p > a[data-opens="number revenue.share_after_growth"]').first().press('Enter');
  const panel = page.locator('.opened');
  await expect(panel.locator('.number-head .amount data')).toHaveText('16.03%');
  await expect(panel.locator('[data-input=growth] input[type=number]')).toHaveValue('40');
});
