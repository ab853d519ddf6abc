import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const chapter = 'business-fundamentals/';
const field = (page: Page, name: string) => page.locator(`revenue-bridge [data-input=${name}] input[type=number]`);
const state = (page: Page) => page.locator('revenue-bridge .case-line');
const said = (page: Page) => page.locator('revenue-bridge .said-of-case span');

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
}

async function typed(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).blur();
}

test('changes are undone and done again by keyboard, one gesture at a time', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  const slider = page.locator('revenue-bridge [data-input=growth] input[type=range]');
  await slider.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await typed(page, 'capture', '20');
  await expect(state(page)).toContainText('2 of');
  await page.locator('revenue-bridge').getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'capture')).toHaveValue('10');
  await expect(field(page, 'growth')).toHaveValue('18');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'growth')).toHaveValue('15');
  await expect(state(page)).toHaveText('The base case: nothing moved.');
  await expect(page.locator('revenue-bridge').getByRole('button', { name: 'Undo' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.locator('revenue-bridge').getByRole('button', { name: 'Redo' }).press('Enter');
  await expect(field(page, 'capture')).toHaveValue('20');
});

test('a named case is taken up whole, said by its name, and undone in one step', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  const record = page.getByRole('button', { name: 'The record', exact: true });
  await record.press('Enter');
  await expect(record).toHaveAttribute('aria-pressed', 'true');
  await expect(state(page)).toContainText('The case “The record”: 4 of');
  await expect(field(page, 'demand')).toHaveValue('37.5');
  await page.locator('revenue-bridge').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(state(page)).toHaveText('The base case: nothing moved.');
  await expect(record).toHaveAttribute('aria-pressed', 'false');
});

test('one assumption is reset by itself, and the focus stays with it', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  await typed(page, 'growth', '40');
  await typed(page, 'capture', '20');
  const reset = page.getByRole('button', { name: /^Reset Growth in AI-compute/ });
  await reset.press('Enter');
  await expect(field(page, 'growth')).toHaveValue('15');
  await expect(field(page, 'capture')).toHaveValue('20');
  await expect(reset).toBeHidden();
  await expect(page.locator('revenue-bridge [data-input=growth] input[type=range]')).toBeFocused();
});

test('the address carries the case to someone else, and keeps what is not ours', async ({ page, site, browser }) => {
  await opened(page, `${site.root}${chapter}?ref=letter#revenue`);
  await typed(page, 'capture', '20');
  await typed(page, 'rate', '2.345');
  await expect(page).toHaveURL(/\?ref=letter&capture=20%25&rate=2\.345#revenue$/);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await opened(other, page.url());
  await expect(field(other, 'capture')).toHaveValue('20');
  await expect(field(other, 'rate')).toHaveValue('2.345');
  await expect(state(other)).toContainText('2 of');
  await expect(other.locator('[data-number="revenue.trainium_revenue"]').first()).toHaveText('$6 billion');
  await elsewhere.close();
});

test('what an address holds that cannot be taken is said once, and nothing of it becomes markup', async ({
  page,
  site,
}) => {
  await opened(
    page,
    `${site.root}${chapter}?growth=500%25&rate=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&capture=20%25&capture=30%25`,
  );
  await expect(said(page)).toHaveText(
    'From the address: growth=500% was held at 120%; capture stood there more than once, and the last counts; rate=<img src=x onerror=alert(1)> could not be read and was left out.',
  );
  await expect(page.locator('revenue-bridge img')).toHaveCount(0);
  await expect(field(page, 'capture')).toHaveValue('30');
});

test('a case is there again on the next visit, and reset all leaves the base case', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  await typed(page, 'capture', '20');
  await expect(page).toHaveURL(/capture=20%25/);
  await opened(page, site.root + chapter);
  await expect(field(page, 'capture')).toHaveValue('20');
  await page.getByRole('button', { name: 'Reset all' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${chapter}$`));
  await opened(page, site.root + chapter);
  await expect(state(page)).toHaveText('The base case: nothing moved.');
});

test('a link that is opened overwrites nothing that is the reader’s own until something is moved', async ({
  page,
  site,
}) => {
  await opened(page, site.root + chapter);
  await typed(page, 'capture', '20');
  await expect(page).toHaveURL(/capture=20%25/);
  await opened(page, `${site.root}${chapter}?growth=40%25`);
  await expect(said(page)).toContainText('This case came with the link.');
  await expect(field(page, 'capture')).toHaveValue('10');
  await opened(page, site.root + chapter);
  await expect(field(page, 'capture')).toHaveValue('20');
  await opened(page, `${site.root}${chapter}?growth=40%25`);
  await page.getByRole('button', { name: 'Take up mine' }).press('Enter');
  await expect(field(page, 'capture')).toHaveValue('20');
  await expect(field(page, 'growth')).toHaveValue('15');
});

test('what the browser forgets while the page is open stays in the page, and is kept again', async ({ page, site }) => {
  await opened(page, site.root + chapter);
  await typed(page, 'capture', '20');
  await expect(page).toHaveURL(/capture=20%25/);
  await page.evaluate(() => localStorage.clear());
  await typed(page, 'growth', '40');
  await expect(page).toHaveURL(/growth=40%25/);
  await opened(page, site.root + chapter);
  await expect(field(page, 'capture')).toHaveValue('20');
  await expect(field(page, 'growth')).toHaveValue('40');
});

test.describe('where the browser keeps nothing', () => {
  test('the case works, and this is said', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await opened(page, site.root + chapter);
    await typed(page, 'capture', '20');
    await expect(said(page)).toHaveText('This browser keeps nothing here; your case is in the address alone.');
    await expect(page).toHaveURL(/capture=20%25/);
  });
});
