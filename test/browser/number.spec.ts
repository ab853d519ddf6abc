import type { Locator, Page } from '@playwright/test';
import { chapter, entered, input, report, shown } from './report.ts';
import { expect, test } from './site.ts';
import { expectAt, openView } from './widgets.ts';

const panel = (page: Page): Locator => page.locator('.opened');
const mark = (page: Page, name: string): Locator => page.locator(`.prose > p > a[data-opens="number ${name}"]`).first();
/** The assumptions that the juice is worked out from, all of which can be moved. */
const behindJuice = ['harvest', 'pressed', 'press_yield'];

test('a computed number opens by keyboard and shows its working, inputs and sources', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const number = report.numbers['pressing.break_even'];
  const opener = mark(page, 'pressing.break_even');
  await opener.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).locator('.number-head')).toContainText(number?.text ?? 'no such number');
  await expect(panel(page).locator('.worked')).toHaveText(number?.worked ?? 'no working');
  expect(number?.inputs).not.toHaveLength(0);
  for (const name of number?.inputs ?? []) await expect(panel(page)).toContainText(report.numbers[name]?.text ?? name);
  for (const source of number?.sources ?? [])
    await expect(panel(page).locator(`a[href$="sources/#${source}"]`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a fact opens with its sources and their grades', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  await mark(page, 'bottling.pressing').click();
  const sources = report.numbers['bottling.pressing']?.sources ?? [];
  expect(sources).not.toHaveLength(0);
  await expect(panel(page).locator('.source-list a')).toHaveCount(sources.length);
  await expect(panel(page).locator('.grade')).toHaveCount(sources.length);
});

test('the assumptions behind a number can be moved in its panel, and the page follows', async ({ page, site }) => {
  await openView(page, site.root);
  await mark(page, 'pressing.juice').press('Enter');
  await expect(panel(page).locator('.moving [data-input]')).toHaveCount(behindJuice.length);
  const field = panel(page).locator('[data-input=pressed] input:not([type=range])');
  await field.fill(entered('pressed', 0.8));
  await field.blur();
  const moved = shown('juice', { pressed: 0.8 });
  await expect(panel(page).locator('.number-head .amount data')).toHaveText(moved);
  await expect(panel(page).locator('.number-head')).toContainText(`base case ${shown('juice')}`);
  await expect(panel(page).locator('.worked')).toContainText(`= ${moved}`);
  await expect(mark(page, 'pressing.juice')).toHaveText(moved);
  await expect(panel(page).locator('.model-graph .box')).toHaveCount(behindJuice.length + 1);
  await expect(panel(page).locator('.model-graph')).toContainText(moved);
  await expectAt(page, 'pressed', 0.8);
  await panel(page)
    .getByRole('button', { name: `Reset ${input('pressed').label}` })
    .press('Enter');
  await expect(panel(page).locator('.number-head .amount data')).toHaveText(shown('juice'));
  await expect(panel(page).locator('.number-head')).not.toContainText('base case');
  await expect(field).toHaveValue(entered('pressed'));
});

test('a number opened in a changed case shows that case', async ({ page, site }) => {
  await openView(page, site.root, '?pressed=80%25');
  await expect(mark(page, 'pressing.juice')).toHaveText(shown('juice', { pressed: 0.8 }));
  await mark(page, 'pressing.juice').press('Enter');
  await expect(panel(page).locator('.number-head .amount data')).toHaveText(shown('juice', { pressed: 0.8 }));
  await expect(panel(page).locator('[data-input=pressed] input:not([type=range])')).toHaveValue(
    entered('pressed', 0.8),
  );
});
