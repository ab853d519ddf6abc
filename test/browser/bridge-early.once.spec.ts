import { readFileSync } from 'node:fs';
import { expect, test } from './site.ts';

test('what a hand does before the rest of the bridge has come is held, and taken up in its order', async ({ page, site }) => {
  const held = Promise.withResolvers<void>();
  await page.route('**/live-bridge.*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  const figure = page.locator('#bridge-revenue');
  const assumption = (name: string) => figure.locator(`form.controls [data-input=${name}]`);
  const answer = figure.locator('[data-row=trainium_revenue] td.align-right');
  const before = await answer.textContent();

  await assumption('capture').locator('input[type=range]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(assumption('capture').locator('input[type=number]'), 'the field follows its slider').toHaveValue('11');
  await assumption('growth').locator('input[type=number]').fill('1e9');
  await page.keyboard.press('Tab');
  await expect(assumption('growth').locator('input[type=number]'), 'what is out of range is held').not.toHaveValue('1e9');
  await page.locator('.chapter .prose [data-opens="number revenue.trainium_revenue"]').first().press('Enter');
  await expect(page.locator('.opened')).toBeVisible();
  const download = page.waitForEvent('download');
  await figure.locator('.take-away').getByText('CSV').press('Enter');
  await expect(answer, 'and the rest has not come').toHaveText(before ?? '');

  held.resolve();
  await expect(answer).toHaveText('$3.3 billion');
  await expect(figure.locator('.case-line')).toContainText('Your case: 2 of');
  await expect(assumption('growth').locator('.held')).toContainText('the highest here');
  await expect(page.locator('.opened form.moving [data-input=capture] .shown')).toHaveText('11%');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('input,capture,Trainium’s share of that demand,ratio,0.11,0.1');
  await figure.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(figure.locator('.case-line')).toContainText('Your case: 1 of');
  await expect(assumption('capture').locator('input[type=number]')).toHaveValue('11');
});
