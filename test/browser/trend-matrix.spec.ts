import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const matrix = (page: Page) => page.locator('trend-matrix');
const row = (page: Page, trend: string) => page.locator(`trend-matrix tbody[data-trend="${trend}"]`);
const grip = (page: Page, trend: string) => page.locator(`trend-matrix .grip[data-trend="${trend}"]`);
const order = (page: Page) =>
  page
    .locator('trend-matrix tbody[data-trend]')
    .evaluateAll((bodies: HTMLElement[]) =>
      bodies.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['trend']),
    );
const drawn = (page: Page) => page.locator('trend-matrix svg.rating-map:visible');

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await matrix(page).scrollIntoViewIfNeeded();
  await expect(page.locator('trend-matrix[live]')).toBeAttached();
}

test.beforeEach(async ({ page, site }) => {
  await opened(page, `${site.root}trends/`);
});

test('the table is sorted by its headers, by keyboard, and goes back to the author’s order', async ({ page }) => {
  const author = ['multi-model', 'edge-ai', 'ai-security', 'carbon-neutral'];
  expect(await order(page)).toEqual(author);
  const header = page.locator('trend-matrix th[data-sort=risk]');
  const button = header.getByRole('button');
  await button.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await order(page)).slice(0, 2).sort()).toEqual(['ai-security', 'multi-model']);
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect((await order(page)).slice(2).sort()).toEqual(['ai-security', 'multi-model']);
  await button.press('Enter');
  await expect(header).not.toHaveAttribute('aria-sort');
  expect(await order(page)).toEqual(author);
  await page.locator('trend-matrix th[data-sort=trend]').getByRole('button').press('Enter');
  expect((await order(page))[0]).toBe('ai-security');
});

test('it is filtered by words, lens and tag, with the count said, and the picture follows', async ({ page }) => {
  const find = matrix(page).getByLabel('Find');
  await find.fill('ENCLAVE trainium');
  await expect(matrix(page).locator('.filters .count')).toHaveText('1 of 4 trends shown');
  expect(await order(page)).toEqual(['ai-security']);
  await expect(drawn(page).locator('.mark')).toHaveCount(1);
  await matrix(page).getByLabel('Lens').selectOption('risk');
  await expect(matrix(page).locator('.filters .count')).toHaveText('0 of 4 trends shown');
  await expect(row(page, 'ai-security').locator('td[data-lens=insight]')).toBeHidden();
  await find.fill('');
  await matrix(page).getByLabel('Lens').selectOption('');
  await matrix(page).getByLabel('Tag').selectOption('hardware');
  expect(await order(page)).toEqual(['edge-ai', 'carbon-neutral']);
  await find.fill('nothing at all like this');
  await expect(matrix(page).locator('.filters .count')).toHaveText('0 of 4 trends shown');
});

test('a row opens by keyboard to evidence, reasons and claims, and there is rated in words', async ({ page }) => {
  const edge = row(page, 'edge-ai');
  await edge.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(edge.getByText('Why we rate it so')).toBeVisible();
  await expect(edge.locator('.row-claims a')).toHaveCount(2);
  await edge.getByLabel('Your rating: Potential opportunity').selectOption('Within reach');
  await expect(edge.locator('[data-own=opportunity]')).toHaveText('Yours: Within reach, two steps higher');
  await expect(edge.locator('[data-own=risk]')).toHaveText('');
  await expect(drawn(page).locator('.mark.yours')).toHaveCount(1);
  await edge.getByRole('button', { name: 'Take my rating back' }).press('Enter');
  await expect(edge.locator('[data-own=opportunity]')).toHaveText('');
  await expect(drawn(page).locator('.mark.yours')).toHaveCount(0);
});

test('a trend is moved with the arrow keys, held at the ends, announced once, and let go', async ({ page }) => {
  await grip(page, 'edge-ai').focus();
  await expect(drawn(page).locator('.mark.held')).toHaveCount(1);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown'])
    await page.keyboard.press(key);
  await expect(row(page, 'edge-ai').locator('[data-own=opportunity]')).toHaveText('Yours: In hand, three steps higher');
  await expect(row(page, 'edge-ai').locator('[data-own=risk]')).toHaveText('Yours: Contained, one step lower');
  await expect(matrix(page).locator('.announcement')).toHaveText(
    'Edge-AI democratization: potential opportunity in hand, three steps higher; risk contained, one step lower.',
  );
  await expect(grip(page, 'edge-ai')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(row(page, 'edge-ai').locator('[data-own=opportunity]')).toHaveText('');
});

test('a mark is dragged from step to step, by mouse and by finger', async ({ page, isMobile }) => {
  const picture = drawn(page);
  await picture.scrollIntoViewIfNeeded();
  const mark = picture.locator('[data-key="mark carbon-neutral"]');
  const box = await mark.boundingBox();
  const frame = await picture.locator('.frame').boundingBox();
  if (!box || !frame) throw new Error('the mark is drawn');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const to = { x: frame.x + frame.width * 0.9, y: frame.y + frame.height * 0.9 };
  if (isMobile) {
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }],
      });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  }
  await expect(row(page, 'carbon-neutral').locator('[data-own=opportunity]')).toHaveText(
    'Yours: In hand, two steps higher',
  );
  await expect(row(page, 'carbon-neutral').locator('[data-own=risk]')).toHaveText('Yours: Slight, two steps lower');
  await expect(picture.locator('.mark.held')).toHaveCount(0);
});

test('trends are ranked by the reader’s own weights, ties shown', async ({ page }) => {
  const ranks = page.locator('trend-matrix td.rank');
  await expect(ranks).toHaveText(['=2', '=2', '4', '1']);
  const weight = matrix(page).getByLabel('Weight of Risk');
  await weight.focus();
  await page.keyboard.press('Home');
  await expect(matrix(page).locator('.announcement')).toContainText('Ranked: 1, Shift toward multi-model serving');
  await expect(ranks).toHaveText(['=1', '=3', '=3', '=1']);
  const header = page.locator('trend-matrix th[data-sort=rank]');
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect((await order(page)).slice(0, 2).sort()).toEqual(['carbon-neutral', 'multi-model']);
});

test('ratings and weights are there again on the next visit, and on the next page', async ({ page, site }) => {
  await grip(page, 'edge-ai').press('ArrowUp');
  await matrix(page).getByLabel('Weight of Risk').press('ArrowRight');
  await opened(page, `${site.root}trends/`);
  await expect(row(page, 'edge-ai').locator('[data-own=risk]')).toHaveText('Yours: Pressing, one step higher');
  await expect(matrix(page).getByLabel('Weight of Risk')).toHaveValue('2');
  await page.goto(`${site.root}claims/`);
  await expect(page.locator('.reading-counts')).toHaveText('1 trend rated');
});
