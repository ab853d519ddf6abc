import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const chapter = 'business-fundamentals/';
const analyses = (page: Page) => page.locator('revenue-bridge .analyses');
const sentence = (page: Page) => analyses(page).locator('.needed');
const cell = (page: Page, name: string) => analyses(page).locator(`[data-text="${name}"]`);

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
}

async function ask(page: Page, result: string, target?: string): Promise<void> {
  await analyses(page).getByLabel('Result').selectOption({ label: result });
  if (target === undefined) return;
  await analyses(page).getByLabel('To come to').fill(target);
  await page.keyboard.press('Enter');
}

test('what would have to be true is said for the case at hand, and follows it', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  await expect(sentence(page)).toContainText('comes to 13.56%. For 16%, one of these would have to be true');
  await expect(sentence(page)).toContainText('AI growth 39.68% in place of 15%');
  const growth = page.locator('revenue-bridge [data-input=growth] input[type=number]');
  await growth.fill('30');
  await growth.blur();
  await expect(sentence(page)).toContainText('comes to 15.06%. For 16%');
  await expect(sentence(page)).toContainText('AI growth 39.68% in place of 30%');
});

for (const place of ['root', 'deep'] as const) {
  test(`a value that would do is put to use by keyboard at full precision, and then the question is answered, at the ${place} of a host`, async ({
    page,
    site,
  }) => {
    await opened(page, site[place] + chapter);
    await analyses(page).getByText('What would have to be true').press('Enter');
    await analyses(page)
      .getByRole('button', { name: /^Use this value for Growth in AI-compute/ })
      .press('Enter');
    await expect(sentence(page)).toContainText('comes to 16%, which is what is asked.');
    await expect(page).toHaveURL(/growth=(?:39\.68253968|0\.3968253968)/);
    await expect(page.locator('[data-word="revenue.reaches"]').first()).toHaveText('just reaches');
    await page.locator('revenue-bridge').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(sentence(page)).toContainText('comes to 13.56%');
  });
}

test('another question is asked, and one that no value answers is told as such', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  await analyses(page).getByText('What would have to be true').press('Enter');
  await ask(page, 'Instances running all year', '100000');
  await expect(cell(page, 'needed.value.rate')).toHaveText('$3.42');
  await expect(cell(page, 'needed.value.utilization')).toContainText('No value from 10% to 100% does');
  await expect(cell(page, 'needed.value.margin')).toHaveText('Makes no difference');
  await expect(analyses(page).getByRole('button', { name: /^Use this value for Share of hours sold/ })).toBeDisabled();
  await analyses(page).getByLabel('To come to').fill('');
  await analyses(page).getByLabel('To come to').blur();
  await expect(analyses(page).getByLabel('To come to')).toHaveValue('100000');
});

test('what matters most follows the result that is asked about, in picture, table and words', async ({
  page,
  site,
}) => {
  await opened(page, site.root + chapter);
  await analyses(page).getByText('What matters most').press('Enter');
  await expect(cell(page, 'matters.sentence')).toContainText('AI’s share of AWS operating income matters most here.');
  await ask(page, 'Instances running all year');
  await expect(cell(page, 'matters.sentence')).toContainText('Hourly rate of a Trainium instance matters most here.');
  await expect(cell(page, 'matters.0.range')).toHaveText('$0.10 to $25.00');
  await expect(analyses(page).locator('.tornado text:visible', { hasText: 'Now 285,388' })).toBeVisible();
  await expect(analyses(page).locator('.tornado:visible .end.low')).toHaveCount(4);
});

test('a result that has no value in this case is said to have none, and what it does not rest on is left out', async ({
  page,
  site,
}) => {
  await opened(page, `${site.root}${chapter}?growth=0%25`);
  await analyses(page).getByText('What matters most').press('Enter');
  await ask(page, 'Trainium’s revenue, as a share of the year’s growth', '100');
  await expect(cell(page, 'matters.sentence')).toContainText('This result has no value from end to end of any range');
  await expect(cell(page, 'needed.value.margin')).toHaveText('Makes no difference');
  await expect(analyses(page)).not.toContainText(/NaN|Infinity/);
});

test('how sure one can be is said for the case at hand, the same for every reader', async ({ page, site }) => {
  await opened(page, `${site.root}${chapter}?growth=40%25`);
  await analyses(page).getByText('How sure one can be').press('Enter');
  const said = cell(page, 'chances.sentence');
  await expect(said).toContainText('In 80 of 100 draws the result lies between 11.49% and 31.29%');
  await expect(said).toContainText('In 70 of 100 it comes to 16% or more.');
  await ask(page, 'Trainium’s revenue', '3');
  await expect(said).toContainText('it comes to $3 billion or more');
  await expect(analyses(page).locator('.dot-plot:visible .dot')).toHaveCount(50);
});

/** Holds the analyses' code back, as a slow line does, until the function that this gives is called. */
async function holdCode(page: Page): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/live-analyses/, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

test('what is chosen before the code for it has come is not lost', async ({ page, site }) => {
  const letThrough = await holdCode(page);
  await opened(page, site.root + chapter);
  await ask(page, 'Instances running all year', '100000');
  letThrough();
  await expect(sentence(page)).toContainText('Instances running all year comes to 285,388. For 100,000');
});

test('a value put to use before the code for it has come is not lost', async ({ page, site }) => {
  const letThrough = await holdCode(page);
  await opened(page, site.root + chapter);
  await analyses(page).getByText('What would have to be true').press('Enter');
  await analyses(page)
    .getByRole('button', { name: /^Use this value for Growth in AI-compute/ })
    .press('Enter');
  letThrough();
  await expect(sentence(page)).toContainText('comes to 16%, which is what is asked.');
});

test('two assumptions are mapped at once, any two, and one is never held against itself', async ({ page, site }) => {
  await opened(page, `${site.root}${chapter}?growth=40%25`);
  await analyses(page).getByText('Two assumptions at once').press('Enter');
  await expect(cell(page, 'pair.x.4')).toHaveText('120%');
  await expect(cell(page, 'pair.0.4')).toHaveText('30%');
  await analyses(page).getByLabel('Across').selectOption({ label: 'AI’s share of AWS operating income' });
  await expect(cell(page, 'pair.x.0')).toHaveText('5%');
  await expect(cell(page, 'pair.x.4')).toHaveText('30%');
  await expect(cell(page, 'pair.sentence')).toContainText('AI share now and Growth of the rest together');
  await analyses(page).getByLabel('Up').selectOption({ label: 'AI’s share of AWS operating income' });
  await expect(analyses(page).getByLabel('Across')).toHaveValue('rest_growth');
  await expect(analyses(page).locator('.two-way:visible .contour')).toHaveCount(1);
});

test('the reader’s case stands beside the named ones', async ({ page, site }) => {
  await opened(page, `${site.root}${chapter}?capture=20%25`);
  await analyses(page).getByText('Cases side by side').press('Enter');
  await expect(cell(page, 'compared.yours.trainium_revenue')).toHaveText('$6 billion');
  await expect(cell(page, 'compared.base.trainium_revenue')).toHaveText('$3 billion');
  await expect(cell(page, 'compared.record.demand')).toHaveText('$37.5 billion');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the author’s question is answered whole, with nothing that would need a hand', async ({ page, site }) => {
    await page.goto(site.root + chapter);
    await expect(sentence(page)).toContainText('AI growth 39.68% in place of 15%');
    await analyses(page).getByText('What would have to be true').click();
    await expect(cell(page, 'needed.value.growth')).toHaveText('39.68%');
    await analyses(page).getByText('What matters most').click();
    await expect(analyses(page).locator('.tornado:visible')).toHaveCount(1);
    for (const control of await analyses(page).locator('button, select, input').all())
      await expect(control).toBeHidden();
  });
});
