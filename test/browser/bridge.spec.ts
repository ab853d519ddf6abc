import type { Locator, Page } from '@playwright/test';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const figureOf = (page: Page): Locator => page.locator('#bridge-revenue');
const assumption = (page: Page, name: string): Locator => figureOf(page).locator(`[data-input=${name}]`);
const sliderOf = (page: Page, name: string): Locator => assumption(page, name).locator('input[type=range]');
const fieldOf = (page: Page, name: string): Locator => assumption(page, name).locator('input[type=number]');
const answerOf = (page: Page, name: string): Locator => figureOf(page).locator(`[data-answer=${name}] data`);
const heldOf = (page: Page, name: string): Locator => assumption(page, name).locator('.held');
const picture = (page: Page): Locator => figureOf(page).locator('svg.waterfall').filter({ visible: true });

const capture = report.models.find(({ id }) => id === 'revenue')?.program.inputs.find(({ name }) => name === 'capture');
const { low, high, step } = capture?.range ?? { low: NaN, high: NaN, step: NaN };
const base = capture?.value ?? NaN;

/** The words and drawing of the figure, as the reader has them. */
async function reading(page: Page): Promise<Record<string, string | null>> {
  return {
    title: await figureOf(page).locator('.figure-title').textContent(),
    table: await figureOf(page).locator('.rows tbody').textContent(),
    answers: await figureOf(page).locator('.answers').textContent(),
    picture: await picture(page).innerHTML(),
  };
}

async function expectNoNaN(page: Page): Promise<void> {
  const markup = await figureOf(page).evaluate((figure) => {
    const shown = figure.cloneNode(true) as Element;
    // Code may name these.
    for (const script of shown.querySelectorAll('script:not([type$=json])')) script.remove();
    return shown.outerHTML + [...figure.querySelectorAll('input')].map(({ value }) => value).join(' ');
  });
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
}

test.beforeEach(async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
});

test('a slider goes by steps, by tens of steps and to its ends, by keyboard', async ({ page }) => {
  const slider = sliderOf(page, 'capture');
  const value = async (): Promise<number> => Number(await slider.inputValue());
  await slider.focus();
  expect(await value()).toBeCloseTo(base);
  await page.keyboard.press('ArrowRight');
  expect(await value()).toBeCloseTo(base + step);
  await page.keyboard.press('PageUp');
  expect(await value()).toBeCloseTo(base + 11 * step);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  expect(await value()).toBeCloseTo(base);
  await page.keyboard.press('End');
  expect(await value()).toBeCloseTo(high);
  await expectNoNaN(page);
  await page.keyboard.press('Home');
  expect(await value()).toBeCloseTo(low);
  await expect(slider).toHaveAttribute('aria-valuetext', `${Math.round(low * 100)}%`);
  await expectNoNaN(page);
});

test('title, picture, table and answers follow what the reader moves, and go back with a reset', async ({ page }) => {
  const before = await reading(page);
  await sliderOf(page, 'capture').focus();
  await page.keyboard.press('End');
  // What is on screen follows at once, the rest once the hand rests.
  for (const part of Object.keys(before))
    await expect.poll(async () => (await reading(page))[part], part).not.toBe(before[part]);
  await figureOf(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(sliderOf(page, 'capture')).toHaveValue(String(base));
  await expect.poll(async () => reading(page)).toEqual(before);
});

test('the base case stays drawn behind the reader’s own', async ({ page }) => {
  await expect(picture(page).locator('.base')).toHaveCount(0);
  await sliderOf(page, 'capture').focus();
  await page.keyboard.press('End');
  await expect(picture(page).locator('.base').first()).toBeVisible();
  await page.keyboard.press('Home');
  await figureOf(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(picture(page).locator('.base')).toHaveCount(0);
});

test('a number typed counts as a slider moved', async ({ page }) => {
  const before = await answerOf(page, 'instances').textContent();
  await fieldOf(page, 'capture').fill('12.5');
  await fieldOf(page, 'capture').press('Tab');
  await expect(fieldOf(page, 'capture')).toHaveValue('12.5');
  await expect(answerOf(page, 'instances')).not.toHaveText(before ?? '');
  await expect(assumption(page, 'capture').locator('output')).toHaveText('12.5%');
  await expect(heldOf(page, 'capture')).toBeHidden();
});

for (const [typed, end] of [
  ['99', high],
  ['-5', low],
  ['1e300', high],
  ['1e999', high],
] as const) {
  test(`${typed} is held at the nearest value that is allowed, and this is said`, async ({ page }) => {
    const field = fieldOf(page, 'capture');
    await field.fill('');
    await field.pressSequentially(typed);
    await field.press('Tab');
    await expect(field).toHaveValue(String(Math.round(end * 100)));
    await expect(sliderOf(page, 'capture')).toHaveValue(String(end));
    await expect(heldOf(page, 'capture')).toContainText(`${Math.round(end * 100)}%`);
    await expectNoNaN(page);
  });
}

for (const typed of ['', 'e', '--', 'ten']) {
  test(`on leaving a field that holds “${typed}”, the last value stands, and this is said`, async ({ page }) => {
    const field = fieldOf(page, 'capture');
    const { table } = await reading(page);
    await field.fill('20');
    await field.press('Tab');
    // The closed table is what follows last.
    await expect.poll(async () => (await reading(page)).table).not.toBe(table);
    const before = await reading(page);
    await field.fill('');
    await field.pressSequentially(typed);
    await expectNoNaN(page);
    await field.press('Tab');
    await expect(field).toHaveValue('20');
    await expect(heldOf(page, 'capture')).toContainText('20%');
    expect(await reading(page)).toEqual(before);
    await expectNoNaN(page);
  });
}

test('the ends of every range leave each answer a number or a reason, and never NaN', async ({ page }) => {
  const sliders = await figureOf(page).locator('input[type=range]').all();
  expect(sliders.length).toBeGreaterThan(3);
  for (const key of ['Home', 'End']) {
    for (const slider of sliders) {
      await slider.focus();
      await page.keyboard.press(key);
    }
    await expectNoNaN(page);
  }
});

test('bars glide to their new places, unless the reader asks for less motion', async ({ page }) => {
  const bar = picture(page).locator('rect').first();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(bar).toHaveCSS('transition-duration', /0\.16s/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(bar).toHaveCSS('transition-duration', '0s');
});
