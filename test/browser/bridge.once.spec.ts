import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { entered, input, shown, written } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, expectAt, move, numberField, openBridge, slider } from './widgets.ts';

const answer = (page: Page, name: string): Locator => bridge(page).locator(`[data-answer=${name}] data`);
const assumption = (page: Page, name: string): Locator => bridge(page).locator(`.controls [data-input=${name}]`);
const correction = (page: Page, name: string): Locator => assumption(page, name).locator('.held');
const picture = (page: Page): Locator => bridge(page).locator('[data-view=left] svg.bar-rows');

/** What the figure says and draws. */
async function contents(page: Page): Promise<Record<string, string | null>> {
  return {
    titles: (await bridge(page).locator('.bench-title').allTextContents()).join(),
    answers: await bridge(page).locator('.answers').textContent(),
    picture: await picture(page).innerHTML(),
  };
}

async function expectNoNaN(page: Page): Promise<void> {
  const markup = await bridge(page).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const script of copy.querySelectorAll('script:not([type$=json])')) script.remove();
    return copy.outerHTML + [...element.querySelectorAll('input')].map(({ value }) => value).join(' ');
  });
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
}

test.beforeEach(async ({ page, site }) => {
  await openBridge(page, site.root);
});

test('keys move a slider by one step, by ten steps and to its ends', async ({ page }) => {
  const harvest = slider(page, 'harvest');
  const { value: base, range } = input('harvest');
  const value = async (): Promise<number> => Number(await harvest.inputValue());
  await harvest.focus();
  expect(await value()).toBeCloseTo(base);
  await page.keyboard.press('ArrowRight');
  expect(await value()).toBeCloseTo(base + range.step);
  await page.keyboard.press('PageUp');
  expect(await value()).toBeCloseTo(base + 11 * range.step);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  expect(await value()).toBeCloseTo(base);
  await page.keyboard.press('End');
  expect(await value()).toBeCloseTo(range.high);
  await page.keyboard.press('Home');
  expect(await value()).toBeCloseTo(range.low);
  await expect(harvest).toHaveAttribute('aria-valuetext', written('harvest', range.low));
});

test('titles, picture and answers follow a slider and return to the base case on reset', async ({ page }) => {
  const before = await contents(page);
  await slider(page, 'pressed').press('End');
  for (const part of Object.keys(before))
    await expect.poll(async () => (await contents(page))[part], part).not.toBe(before[part]);
  await bridge(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(slider(page, 'pressed')).toHaveValue(String(input('pressed').value));
  await expect.poll(async () => contents(page)).toEqual(before);
});

test('on a logarithmic track, keys move by the input’s own steps, and its middle is a mean of factors', async ({
  page,
}) => {
  const [track, field] = [slider(page, 'press_yield'), numberField(page, 'press_yield')];
  const { value, range } = input('press_yield');
  await track.press('ArrowRight');
  await expect(field).toHaveValue(entered('press_yield', value + range.step));
  await expect(track).toHaveAttribute('aria-valuetext', written('press_yield', value + range.step));
  await track.press('End');
  await expect(field).toHaveValue(entered('press_yield', range.high));
  await track.press('PageDown');
  await expect(field).toHaveValue(entered('press_yield', range.low));
  await track.fill('500');
  await expect(field).toHaveValue(entered('press_yield', 0.6));
  expect(Math.sqrt(range.low * range.high)).toBeCloseTo(0.6, 1);
});

test('outlines show the base case behind a changed one', async ({ page }) => {
  await expect(picture(page).locator('.base')).toHaveCount(0);
  await slider(page, 'pressed').press('End');
  await expect(picture(page).locator('.base').first()).toBeVisible();
  await bridge(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(picture(page).locator('.base')).toHaveCount(0);
});

test('a typed number has the same effect as a slider', async ({ page }) => {
  await move(page, 'pressed', 0.125);
  await expectAt(page, 'pressed', 0.125);
  await expect(answer(page, 'juice')).toHaveText(shown('juice', { pressed: 0.125 }));
  await expect(assumption(page, 'pressed').locator('output')).toHaveText(written('pressed', 0.125));
  await expect(correction(page, 'pressed')).toBeHidden();
});

test('an assumption may fall below zero', async ({ page }) => {
  const { low } = input('change').range;
  await move(page, 'change', low);
  await expect(answer(page, 'payback')).toHaveText(shown('payback', { change: low }));
});

for (const [typed, end] of [
  ['999', 'high'],
  ['-5', 'low'],
] as const) {
  test(`${typed} is clamped to the ${end} end of the range, and a message says so`, async ({ page }) => {
    const field = numberField(page, 'pressed');
    const value = input('pressed').range[end];
    await field.fill('');
    await field.pressSequentially(typed);
    await field.press('Tab');
    await expectAt(page, 'pressed', value);
    await expect(slider(page, 'pressed')).toHaveValue(String(value));
    await expect(correction(page, 'pressed')).toContainText(written('pressed', value));
    await expectNoNaN(page);
  });
}

for (const typed of ['', 'e', '--', 'ten']) {
  test(`a field left with “${typed}” goes back to its last value, and a message says so`, async ({ page }) => {
    const field = numberField(page, 'pressed');
    const base = await contents(page);
    await move(page, 'pressed', 0.2);
    // What is off screen is updated last.
    for (const part of Object.keys(base))
      await expect.poll(async () => (await contents(page))[part], part).not.toBe(base[part]);
    const before = await contents(page);
    await field.fill('');
    await field.pressSequentially(typed);
    await expectNoNaN(page);
    await field.press('Tab');
    await expectAt(page, 'pressed', 0.2);
    await expect(correction(page, 'pressed')).toContainText(written('pressed', 0.2));
    expect(await contents(page)).toEqual(before);
  });
}

test('at the ends of every range, no NaN is shown', async ({ page }) => {
  const sliders = await bridge(page).locator('input[type=range]').all();
  expect(sliders.length).toBeGreaterThan(3);
  for (const key of ['Home', 'End']) {
    for (const each of sliders) await each.press(key);
    await expectNoNaN(page);
  }
});

test('bars move smoothly to a named case, unless the reader prefers reduced motion', async ({ page }) => {
  const transitions = await picture(page).evaluateHandle((svg) => {
    const started: string[] = [];
    svg.addEventListener('transitionrun', (event) => started.push((event as TransitionEvent).propertyName));
    return started;
  });
  const apply = (name: string): Promise<void> => pressEnter(bridge(page).locator(`button[data-case=${name}]`));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await apply('frost');
  await expect(answer(page, 'juice')).not.toHaveText(shown('juice'));
  expect(await transitions.jsonValue()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await apply('base');
  await expect.poll(() => transitions.jsonValue()).not.toEqual([]);
});
