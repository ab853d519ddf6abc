import type { Locator, Page } from '@playwright/test';
import { named, seasons, step } from './report.ts';
import { expect, test } from './site.ts';
import { counts, grip, matrix, openMatrix, trend } from './widgets.ts';

const map = (page: Page): Locator => matrix(page).locator('svg.rating-map').filter({ visible: true });
const own = (page: Page, id: string, lens: string): Locator => trend(page, id).locator(`[data-own=${lens}]`);
const rating = (id: string, lens: string): number => named(seasons.trends, id).ratings[lens]?.value ?? NaN;
const authorsOrder = seasons.trends.map(({ id }) => id);
/** The furthest step of a lens. */
const last = (lens: string): number => seasons.steps[lens]?.length ?? NaN;

/** The trends that the table shows, in its order. */
async function rows(page: Page): Promise<string[]> {
  return matrix(page)
    .locator('tbody[data-trend]')
    .evaluateAll((bodies: HTMLElement[]) =>
      bodies.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['trend'] ?? ''),
    );
}

test.beforeEach(async ({ page, site }) => {
  await openMatrix(page, site.root);
});

test('headers sort the table by keyboard, and the third press restores the author’s order', async ({ page }) => {
  expect(await rows(page)).toEqual(authorsOrder);
  const header = matrix(page).locator('th[data-sort=harm]');
  const button = header.getByRole('button');
  const harms = async (): Promise<number[]> => (await rows(page)).map((id) => rating(id, 'harm'));
  await button.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await harms()).toEqual((await harms()).toSorted((one, other) => other - one));
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await harms()).toEqual((await harms()).toSorted((one, other) => one - other));
  await button.press('Enter');
  await expect(header).not.toHaveAttribute('aria-sort');
  expect(await rows(page)).toEqual(authorsOrder);
  await matrix(page).locator('th[data-sort=trend]').getByRole('button').press('Enter');
  expect(await rows(page)).toEqual(
    seasons.trends.toSorted((one, other) => one.label.localeCompare(other.label)).map(({ id }) => id),
  );
});

test('words, lens and tag filter the table; the count and the map follow', async ({ page }) => {
  const count = matrix(page).locator('.filters .count');
  const all = authorsOrder.length;
  const find = matrix(page).getByLabel('Find');
  // Words of one row alone, in any order and in capitals.
  await find.fill('SPRING blossom');
  await expect(count).toHaveText(`1 of ${all} trends shown`);
  expect(await rows(page)).toEqual(['late-frost']);
  await expect(map(page).locator('.mark')).toHaveCount(1);
  await matrix(page).getByLabel('Lens').selectOption('harm');
  await expect(count).toHaveText(`0 of ${all} trends shown`);
  await expect(trend(page, 'late-frost').locator('td[data-lens=says]')).toBeHidden();
  await find.fill('');
  await matrix(page).getByLabel('Lens').selectOption('');
  await matrix(page).getByLabel('Tag').selectOption('people');
  expect(await rows(page)).toEqual(seasons.trends.filter(({ tags }) => tags.includes('people')).map(({ id }) => id));
  await find.fill('nothing at all like this');
  await expect(count).toHaveText(`0 of ${all} trends shown`);
});

test('a row opens by keyboard to evidence, reasons and claims, and is rated there in words', async ({ page }) => {
  const row = trend(page, 'late-frost');
  await row.locator('summary').press('Enter');
  await expect(row.getByText(named(seasons.trends, 'late-frost').reason)).toBeVisible();
  await expect(row.locator('.row-claims a')).toHaveCount(1);
  await row.getByLabel(/^Your rating: To gain/).selectOption(step('gain', 4));
  await expect(own(page, 'late-frost', 'gain')).toHaveText(`Yours: ${step('gain', 4)}, two steps higher`);
  await expect(own(page, 'late-frost', 'harm')).toHaveText('');
  await expect(map(page).locator('.mark.yours')).toHaveCount(1);
  await row.locator('[data-take-back]').press('Enter');
  await expect(own(page, 'late-frost', 'gain')).toHaveText('');
  await expect(map(page).locator('.mark.yours')).toHaveCount(0);
});

test('arrow keys move a trend as far as the scale goes, announced once; Delete takes it back', async ({ page }) => {
  await grip(page, 'leaving').focus();
  await expect(map(page).locator('.mark.held')).toHaveCount(1);
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(own(page, 'leaving', 'gain')).toHaveText(`Yours: ${step('gain', last('gain'))}, two steps higher`);
  await expect(own(page, 'leaving', 'harm')).toHaveText(
    `Yours: ${step('harm', rating('leaving', 'harm') - 1)}, one step lower`,
  );
  const announcement = matrix(page).locator('.announcement');
  await expect(announcement).toContainText(named(seasons.trends, 'leaving').label);
  await expect(announcement).toContainText(step('gain', last('gain')).toLowerCase());
  await expect(grip(page, 'leaving')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(own(page, 'leaving', 'gain')).toHaveText('');
});

test('a mark is dragged to another step, with a mouse and with a finger', async ({ page, isMobile }) => {
  await map(page).scrollIntoViewIfNeeded();
  const box = await map(page).locator('[data-key="mark leaving"]').boundingBox();
  const frame = await map(page).locator('.frame').boundingBox();
  if (!box || !frame) throw new Error('the mark is not drawn');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const to = { x: frame.x + frame.width * 0.95, y: frame.y + frame.height * 0.95 };
  if (isMobile) {
    const touch = await page.context().newCDPSession(page);
    const at = (share: number) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(share)] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  }
  await expect(own(page, 'leaving', 'gain')).toContainText(`Yours: ${step('gain', last('gain'))}`);
  await expect(own(page, 'leaving', 'harm')).toContainText(`Yours: ${step('harm', 1)}`);
  await expect(map(page).locator('.mark.held')).toHaveCount(0);
});

test('trends are ranked by the reader’s weights, and ties are shown', async ({ page }) => {
  const ranks = matrix(page).locator('td.rank');
  await expect(ranks).toHaveText(['4', '2', '3', '5', '1']);
  const weight = matrix(page).locator('[data-weight=harm]');
  await weight.focus();
  await page.keyboard.press('Home');
  // By what there is to gain alone, two trends are equal.
  await expect(ranks).toHaveText(['=3', '2', '=3', '5', '1']);
  await expect(matrix(page).locator('.announcement')).toContainText(
    `Ranked: 1, ${named(seasons.trends, 'own-mill').label}`,
  );
  const header = matrix(page).locator('th[data-sort=rank]');
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect((await rows(page)).slice(0, 2)).toEqual(['own-mill', 'codling-moth']);
});

test('ratings and weights are kept for the next visit and the next page', async ({ page, site }) => {
  await grip(page, 'leaving').press('ArrowUp');
  await matrix(page).locator('[data-weight=harm]').press('ArrowRight');
  await openMatrix(page, site.root);
  await expect(own(page, 'leaving', 'harm')).toHaveText(
    `Yours: ${step('harm', rating('leaving', 'harm') + 1)}, one step higher`,
  );
  await expect(matrix(page).locator('[data-weight=harm]')).toHaveValue('2');
  await page.goto(`${site.root}claims/`);
  await expect(counts(page)).toHaveText('1 trend rated');
});
