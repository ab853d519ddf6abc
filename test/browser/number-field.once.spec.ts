import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { expect, test } from './site.ts';

const bridge = (page: Page): Locator => page.locator('model-workbench');
const assumption = (page: Page, name: string): Locator => bridge(page).locator(`.controls [data-input=${name}]`);
const field = (page: Page, name: string): Locator => assumption(page, name).locator('.typed input');
const slider = (page: Page, name: string): Locator => assumption(page, name).locator('input[type=range]');
const correction = (page: Page, name: string): Locator => assumption(page, name).locator('.held');
const caseLine = (page: Page): Locator => bridge(page).locator('.case-sentence');
const status = (page: Page): Locator => bridge(page).locator('.said-of-case');

async function open(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(`${root}model/${query}`);
  await bridge(page).scrollIntoViewIfNeeded();
  await expect(bridge(page)).toHaveAttribute('live');
}

/** Replaces a field's text as pasting does, in one input event. */
async function paste(page: Page, into: Locator, text: string): Promise<void> {
  await into.focus();
  await into.selectText();
  await page.keyboard.insertText(text);
}

for (const [name, text, value, shown] of [
  ['price', '1,9', 1.9, '1,90'],
  ['price', '1,90 € a litre', 1.9, '1,90'],
  ['harvest', '4.500', 4500, '4.500'],
  ['harvest', '4 500 kg', 4500, '4.500'],
  ['change', '−10', -0.1, '−10'],
  ['change', '–10%', -0.1, '−10'],
  ['change', '(10)', -0.1, '−10'],
  ['change', '\u00a0−7,5 %', -0.075, '−7,5'],
] as const) {
  test(`“${text}”, pasted, is read as this report writes numbers`, async ({ page, site }) => {
    await open(page, site.root);
    await paste(page, field(page, name), text);
    await expect(field(page, name)).toHaveValue(text);
    await field(page, name).blur();
    await expect(field(page, name)).toHaveValue(shown);
    const percent = name === 'change' ? 100 : 1;
    await expect(field(page, name)).toHaveAttribute('aria-valuenow', String(value * percent));
    await expect(correction(page, name)).toBeHidden();
    const query = name === 'change' ? `${value * percent}%25` : String(value);
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=${query.replace('.', '\\.')}$`));
  });
}

for (const [name, text] of [
  ['price', '1.8'],
  ['harvest', '4,500.0'],
  ['harvest', '4.50'],
  ['price', '2 or so'],
] as const) {
  test(`“${text}”, typed, is refused, and the value before it stays`, async ({ page, site }) => {
    await open(page, site.root);
    const before = await field(page, name).inputValue();
    await field(page, name).selectText();
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await expect(field(page, name)).toHaveValue(before);
    await expect(correction(page, name)).toContainText('written like 1.234,5 here. Still ');
    await expect(correction(page, name)).toContainText(before);
    await expect(caseLine(page)).not.toContainText('1 of');
    await expect(page).not.toHaveURL(/[?&](price|harvest)=/);
  });
}

test('typing the base value again returns to the base case', async ({ page, site }) => {
  await open(page, site.root);
  const base = await caseLine(page).textContent();
  await field(page, 'pressed').fill('57');
  await expect(caseLine(page)).not.toHaveText(base ?? '');
  await expect(page).toHaveURL(/pressed=57%25/);
  await field(page, 'pressed').fill('50');
  await expect(caseLine(page)).toHaveText(base ?? '');
  await expect(page).not.toHaveURL(/pressed/);
});

test('a value outside the range is set to its end, and this is said with the range', async ({ page, site }) => {
  await open(page, site.root);
  await field(page, 'change').fill('99');
  await page.keyboard.press('Enter');
  await expect(field(page, 'change')).toHaveValue('40');
  await expect(slider(page, 'change')).toHaveValue('0.4');
  await expect(correction(page, 'change')).toHaveText('That is outside −80% to 40%, so set to 40%.');
});

test('a correction goes when its value is undone', async ({ page, site }) => {
  await open(page, site.root);
  await field(page, 'change').fill('99');
  await page.keyboard.press('Enter');
  await expect(correction(page, 'change')).toBeVisible();
  await pressEnter(bridge(page).locator('[data-act=undo]'));
  await expect(field(page, 'change')).not.toHaveValue('40');
  await expect(correction(page, 'change')).toBeHidden();
});

test('arrow keys change a field by a step of its slider, page keys by ten, within the range', async ({
  page,
  site,
}) => {
  await open(page, site.root);
  const price = page.getByRole('spinbutton', { name: 'Price of a litre at the gate, € a litre' });
  await price.press('ArrowUp');
  await expect(price).toHaveValue('1,70');
  await expect(slider(page, 'price')).toHaveValue('1.7');
  await price.press('ArrowDown');
  await expect(price).toHaveValue('1,60');
  await price.press('PageUp');
  await expect(price).toHaveValue('2,50');
  await expect(price).toHaveAttribute('aria-valuenow', '2.5');
  await expect(price).toHaveAttribute('aria-valuemin', '1');
  await expect(price).toHaveAttribute('aria-valuemax', '2.5');
});

test('every field has room for its longest text, and a keyboard with a minus where it needs one', async ({
  page,
  site,
}) => {
  await open(page, site.root);
  const fields = await bridge(page).locator('.typed input').all();
  expect(fields.length).toBeGreaterThan(5);
  for (const one of fields) {
    const [width, room] = await one.evaluate((element: HTMLInputElement) => {
      element.value = '8'.repeat(element.size);
      return [element.scrollWidth, element.clientWidth];
    });
    expect(width).toBeLessThanOrEqual(room ?? 0);
  }
  for (const [name, keyboard] of [
    ['change', 'text'],
    ['price', 'decimal'],
  ] as const)
    await expect(field(page, name)).toHaveAttribute('inputmode', keyboard);
});

test('the target of the analyses is read in the same way', async ({ page, site }) => {
  await open(page, site.root);
  await pressEnter(bridge(page).getByText('What would have to be true'));
  const target = bridge(page).locator('.analyses').getByLabel('Target');
  const refusal = bridge(page).locator('.analyses .refused');
  await target.fill('2.500 €');
  await pressEnter(target);
  await expect(target).toHaveValue('2.500');
  await expect(bridge(page).locator('.analyses .needed')).toContainText('2.500 €');
  await target.fill('2,500.0');
  await target.blur();
  await expect(target).toHaveValue('2.500');
  await expect(refusal).toContainText('written like 1.234,5 here');
  await target.press('ArrowUp');
  await expect(target).toHaveValue('2.501');
  await target.fill('1.900');
  await target.blur();
  await expect(refusal).toBeEmpty();
});

test('a value that the analyses found has few enough digits to be shared', async ({ page, site }) => {
  await open(page, site.root);
  await pressEnter(bridge(page).getByText('What would have to be true'));
  const use = bridge(page).locator('button[data-use][aria-disabled=false]').first();
  await pressEnter(use);
  await expect(page).toHaveURL(/[?&]\w+=[\d.]{1,13}(%25)?$/);
  await expect(caseLine(page)).toContainText('1 of');
  const link = page.url();
  await page.reload();
  await expect(bridge(page)).toHaveAttribute('live');
  expect(page.url()).toBe(link);
  await expect(status(page)).toBeHidden();
});

test('a link to a former name sets the input, and what follows the link in a chat does not matter', async ({
  page,
  site,
}) => {
  await open(page, site.root, '?crop_pressed=70%25).');
  await expect(field(page, 'pressed')).toHaveValue('70');
  await field(page, 'price').fill('1,9');
  await expect(page).toHaveURL(/\?pressed=70%25&price=1\.9$/);
});

test('a reading with a former name sets the input', async ({ page, site }) => {
  await open(page, site.root, '?reading=1*Ipressing*crop_pressedV0.7).');
  await expect(field(page, 'pressed')).toHaveValue('70');
});

test('a value for an input that is gone is said', async ({ page, site }) => {
  await open(page, site.root, '?bottles=20%25&utm_id=3');
  await expect(status(page)).toContainText('bottles=20% is not an assumption in this report and was ignored.');
  await expect(status(page)).not.toContainText('utm_id');
});
