import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { chapter, entered, input, report, shown } from './report.ts';
import { expect, test } from './site.ts';
import { expectAt, openView } from './widgets.ts';

const panel = (page: Page): Locator => page.locator('.opened');
const result = (page: Page): Locator => panel(page).locator('.number-result');
const mark = (page: Page, name: string): Locator => page.locator(`.prose > p > a[data-opens="number ${name}"]`).first();
/** The assumptions that the juice is worked out from, all of which can be moved; the first one moves it most. */
const behindJuice = ['pressed', 'harvest', 'press_yield'];

test('a computed number opens by keyboard and shows its working, inputs and sources', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const number = report.numbers['pressing.break_even'];
  const opener = mark(page, 'pressing.break_even');
  await pressEnter(opener);
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(result(page)).toContainText(number?.text ?? 'no such number');
  await expect(panel(page).locator('.worked')).toHaveText(number?.worked ?? 'no working');
  expect(number?.inputs).not.toHaveLength(0);
  await pressEnter(panel(page).locator('.working > summary'));
  for (const name of number?.inputs ?? []) {
    await expect(panel(page).locator('.working')).toContainText(report.numbers[name]?.text ?? name);
  }
  await pressEnter(panel(page).locator('.origin > summary'));
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
  for (const grade of await panel(page).locator('.grade').all()) await expect(grade).toBeVisible();
});

test('the assumptions behind a number are moved in its panel, the widest swing first, and the page follows', async ({
  page,
  site,
}) => {
  await openView(page, site.root);
  await pressEnter(mark(page, 'pressing.juice'));
  const moving = panel(page).locator('.panel-form [data-input]');
  await expect(moving).toHaveCount(behindJuice.length);
  expect(await moving.evaluateAll((all) => all.map((one) => one.getAttribute('data-input')))).toEqual(behindJuice);
  const field = panel(page).locator('[data-input=pressed] input:not([type=range])');
  await field.fill(entered('pressed', 0.8));
  await field.blur();
  const moved = shown('juice', { pressed: 0.8 });
  await expect(result(page).locator('data')).toHaveText(moved);
  await expect(result(page)).toContainText(`base case ${shown('juice')}`);
  await expect(panel(page).getByRole('status')).toContainText(moved);
  await expect(panel(page).locator('.worked')).toContainText(`= ${moved}`);
  await expect(mark(page, 'pressing.juice').locator('data')).toHaveText(moved);
  await pressEnter(panel(page).locator('.working > summary'));
  await expect(panel(page).locator('.model-graph .box')).toHaveCount(behindJuice.length + 1);
  await expect(panel(page).locator('.model-graph')).toContainText(moved);
  await expectAt(page, 'pressed', 0.8);
  await pressEnter(panel(page).getByRole('button', { name: `Reset ${input('pressed').label}` }));
  await expect(panel(page).locator('[data-input=pressed] input[type=range]')).toBeFocused();
  await expect(result(page).locator('data')).toHaveText(shown('juice'));
  await expect(result(page)).not.toContainText('base case');
  await expect(field).toHaveValue(entered('pressed'));
  await field.fill('2,5 or so');
  await field.blur();
  await expect(panel(page).locator('[data-input=pressed] .held')).toBeVisible();
});

test('a number opened in a changed case shows that case', async ({ page, site }) => {
  await openView(page, site.root, '?pressed=80%25');
  await expect(mark(page, 'pressing.juice').locator('data')).toHaveText(shown('juice', { pressed: 0.8 }));
  await pressEnter(mark(page, 'pressing.juice'));
  await expect(result(page).locator('data')).toHaveText(shown('juice', { pressed: 0.8 }));
  await expect(panel(page).locator('[data-input=pressed] input:not([type=range])')).toHaveValue(
    entered('pressed', 0.8),
  );
});
