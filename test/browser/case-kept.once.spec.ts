import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { input, pressing, shown, workbench } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, closeStorage, expectAt, move, openBridge, slider } from './widgets.ts';

const line = (page: Page): Locator => bridge(page).locator('.case-line');
const message = (page: Page): Locator => bridge(page).locator('.said-of-case span');
const button = (page: Page, name: string): Locator => bridge(page).getByRole('button', { name, exact: true });
const atBase = 'The base case';

test('changes are undone and redone by keyboard, one at a time', async ({ page, site }) => {
  await openBridge(page, site.root);
  const { value: base, range } = input('harvest');
  await slider(page, 'harvest').focus();
  // Without waiting for each: on a busy machine they would come too far apart to be one change.
  await Promise.all([1, 2, 3].map(() => page.keyboard.press('ArrowRight')));
  await move(page, 'pressed', 0.2);
  await expect(line(page)).toContainText('2 of');
  await pressEnter(button(page, 'Undo'));
  await expectAt(page, 'pressed', input('pressed').value);
  await expectAt(page, 'harvest', base + 3 * range.step);
  await page.keyboard.press('ControlOrMeta+z');
  await expectAt(page, 'harvest', input('harvest').value);
  await expect(line(page)).toContainText(atBase);
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await pressEnter(button(page, 'Redo'));
  await expectAt(page, 'pressed', 0.2);
});

for (const { id, label, inputs } of pressing.cases) {
  test(`the named case “${id}” is applied as a whole and undone in one step`, async ({ page, site }) => {
    await openBridge(page, site.root);
    await pressEnter(button(page, label));
    await expect(button(page, label)).toHaveAttribute('aria-pressed', 'true');
    await expect(line(page)).toContainText(label);
    await expect(line(page)).toContainText(`${Object.keys(inputs).length} of`);
    for (const [name, value] of Object.entries(inputs)) await expectAt(page, name, value);
    await pressEnter(button(page, 'Undo'));
    await expect(line(page)).toContainText(atBase);
    await expect(button(page, label)).toHaveAttribute('aria-pressed', 'false');
  });
}

test('one assumption is reset alone and keeps the focus', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'harvest', 5200);
  await move(page, 'pressed', 0.2);
  const reset = button(page, `Reset ${input('harvest').label}`);
  await pressEnter(reset);
  await expectAt(page, 'harvest', input('harvest').value);
  await expectAt(page, 'pressed', 0.2);
  await expect(reset).toBeHidden();
  await expect(slider(page, 'harvest')).toBeFocused();
});

test('the address brings the case to another browser and keeps foreign parameters', async ({ page, site, browser }) => {
  await openBridge(page, site.root, '?ref=letter#facts');
  await move(page, 'pressed', 0.2);
  await move(page, 'price', 2.3);
  await expect(page).toHaveURL(/\?ref=letter&edition=[\d-]{10}&pressed=20%25&price=2\.3#facts$/);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await expectAt(other, 'pressed', 0.2);
  await expectAt(other, 'price', 2.3);
  await expect(line(other)).toContainText('2 of');
  await expect(other.locator('[data-number="pressing.surplus"]').first()).toHaveText(
    shown('surplus', { pressed: 0.2, price: 2.3 }),
  );
  await elsewhere.close();
});

test('a message lists what an address holds that cannot be used, and none of it becomes markup', async ({
  page,
  site,
}) => {
  await openBridge(
    page,
    site.root,
    '?change=500%25&price=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&pressed=20%25&pressed=30%25',
  );
  await expect(message(page)).toContainText(`change=500% is outside`);
  await expect(message(page)).toContainText('pressed');
  await expect(message(page)).toContainText('price=<img src=x onerror=alert(1)>');
  await expect(bridge(page).locator('img')).toHaveCount(0);
  await expectAt(page, 'pressed', 0.3);
});

test('a case is restored on the next visit, and the base case after a reset', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await expect(page).toHaveURL(/pressed=20%25/);
  await openBridge(page, site.root);
  await expectAt(page, 'pressed', 0.2);
  await pressEnter(button(page, 'Reset all'));
  await expect(page).toHaveURL(site.root + workbench);
  await openBridge(page, site.root);
  await expect(line(page)).toContainText(atBase);
});

test('a linked case leaves the reader’s own alone until something is moved', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await expect(page).toHaveURL(/pressed=20%25/);
  await openBridge(page, site.root, '?harvest=5200');
  await expect(message(page)).toContainText('came with the link');
  await expectAt(page, 'pressed', input('pressed').value);
  await openBridge(page, site.root);
  await expectAt(page, 'pressed', 0.2);
  await openBridge(page, site.root, '?harvest=5200');
  await pressEnter(bridge(page).locator('[data-act=own]'));
  await expectAt(page, 'pressed', 0.2);
  await expectAt(page, 'harvest', input('harvest').value);
});

test('a case survives in the page when the browser clears its storage, and is stored again', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await expect(page).toHaveURL(/pressed=20%25/);
  await page.evaluate(() => localStorage.clear());
  await move(page, 'harvest', 5200);
  await expect(page).toHaveURL(/harvest=5200/);
  await openBridge(page, site.root);
  await expectAt(page, 'pressed', 0.2);
  await expectAt(page, 'harvest', 5200);
});

test('without storage the case works, and a message says that it is not kept', async ({ page, site }) => {
  await closeStorage(page);
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await expect(message(page)).toContainText('stores nothing here');
  await expect(page).toHaveURL(/pressed=20%25/);
});
