import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
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
  await pressEnter(button);
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await harms()).toEqual((await harms()).toSorted((one, other) => other - one));
  await expect(button).toBeFocused();
  await pressEnter(button);
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await harms()).toEqual((await harms()).toSorted((one, other) => one - other));
  await pressEnter(button);
  await expect(header).not.toHaveAttribute('aria-sort');
  expect(await rows(page)).toEqual(authorsOrder);
  await pressEnter(matrix(page).locator('th[data-sort=trend]').getByRole('button'));
  expect(await rows(page)).toEqual(
    seasons.trends.toSorted((one, other) => one.label.localeCompare(other.label)).map(({ id }) => id),
  );
});

test('a row opens by keyboard to evidence, reasons and claims, and is rated there in words', async ({ page }) => {
  const row = trend(page, 'late-frost');
  await pressEnter(row.locator('summary'));
  await expect(row.getByText(named(seasons.trends, 'late-frost').reason)).toBeVisible();
  await expect(row.locator('.claim-quotes a')).toHaveCount(1);
  await row.getByLabel(/^Your rating: To gain/).selectOption(step('gain', 4));
  await expect(own(page, 'late-frost', 'gain')).toHaveText(`Yours: ${step('gain', 4)}, two steps higher`);
  await expect(own(page, 'late-frost', 'harm')).toHaveText('');
  await expect(map(page).locator('.mark.yours')).toHaveCount(1);
  await pressEnter(row.locator('[data-take-back]'));
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

test('Enter on a grip leads to its steps in a group of its name, and Escape back', async ({ page }) => {
  const { label } = named(seasons.trends, 'leaving');
  await pressEnter(grip(page, 'leaving'));
  const group = matrix(page)
    .locator('.chosen')
    .getByRole('group', { name: `Rate ${label}` });
  const gain = group.getByLabel(/To gain/);
  await expect(gain).toBeFocused();
  await gain.selectOption(step('gain', 4));
  await expect(own(page, 'leaving', 'gain')).toHaveText(`Yours: ${step('gain', 4)}, two steps higher`);
  await expect(gain).toBeFocused();
  await gain.press('Escape');
  await expect(grip(page, 'leaving')).toBeFocused();
  await expect(grip(page, 'leaving')).toHaveAttribute('aria-expanded', 'false');
});

/** The middle of a trend's mark, and a place near the map's lower right corner. */
async function way(page: Page): Promise<{ from: { x: number; y: number }; to: { x: number; y: number } }> {
  const box = await map(page).locator('[data-key="mark leaving"]').boundingBox();
  const frame = await map(page).locator('.frame').boundingBox();
  if (!box || !frame) throw new Error('the mark is not drawn');
  return {
    from: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    to: { x: frame.x + frame.width * 0.95, y: frame.y + frame.height * 0.95 },
  };
}

test('a mark is dragged to another step, which is named beside it', async ({ page, isMobile }) => {
  await map(page).scrollIntoViewIfNeeded();
  const { from, to } = await way(page);
  const at = (share: number) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  const held = map(page).locator('.held-words');
  const ends = [`→ ${step('gain', last('gain'))}`, `↑ ${step('harm', 1)}`];
  if (isMobile) {
    const touch = await page.context().newCDPSession(page);
    // A finger that begins a little beside the mark has it all the same: 44 px are its own.
    const beside = { x: from.x, y: from.y + 18 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [beside] });
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(share)] });
    await expect(held).toHaveText(ends);
    const words = await map(page).locator('.held-box').boundingBox();
    if (!words) throw new Error('the steps are not named');
    const isAbove = words.y + words.height < to.y;
    const isBeside = words.x + words.width < to.x - 10;
    expect(isAbove || isBeside, 'not under the finger').toBe(true);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await expect(held).toHaveText(ends);
    await page.mouse.up();
  }
  await expect(own(page, 'leaving', 'gain')).toContainText(`Yours: ${step('gain', last('gain'))}`);
  await expect(own(page, 'leaving', 'harm')).toContainText(`Yours: ${step('harm', 1)}`);
  await expect(map(page).locator('.mark.held')).toHaveCount(0);
  await expect(held).toHaveCount(0);
  // The editors' place stays as a ghost, with a line to the reader's.
  await expect(map(page).locator('.mark.left')).toHaveCount(1);
  await expect(map(page).locator('.move.yours')).toHaveCount(1);
});

test('a drag that the browser takes over puts the mark back', async ({ page }) => {
  await map(page).scrollIntoViewIfNeeded();
  await grip(page, 'leaving').press('ArrowRight');
  const before = `Yours: ${step('gain', rating('leaving', 'gain') + 1)}, one step higher`;
  await expect(own(page, 'leaving', 'gain')).toHaveText(before);
  const { to } = await way(page);
  const mark = map(page).locator('[data-key="mark leaving yours"]');
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(own(page, 'leaving', 'gain')).not.toHaveText(before);
  await map(page).dispatchEvent('pointercancel', { pointerId: 1 });
  await expect(own(page, 'leaving', 'gain')).toHaveText(before);
  await expect(own(page, 'leaving', 'harm')).toHaveText('');
  await page.mouse.up();
});

test('trends are ranked by the reader’s weights in a list that is put in order, and ties are put in words', async ({
  page,
}) => {
  const ranks = matrix(page).locator('td.rank');
  const order = (): Promise<(string | undefined)[]> =>
    matrix(page)
      .locator('.ranking li')
      .evaluateAll((entries: HTMLElement[]) => entries.map(({ dataset }) => dataset['trend']));
  await expect(ranks).toHaveText(['4', '2', '3', '5', '1']);
  expect(await order()).toEqual(['own-mill', 'codling-moth', 'leaving', 'late-frost', 'cheap-juice']);
  await expect(matrix(page).locator('.ties')).toHaveText('');
  const weight = matrix(page).locator('[data-weight=harm]');
  await weight.focus();
  await page.keyboard.press('Home');
  // By what there is to gain alone, two trends are equal.
  await expect(ranks).toHaveText(['=3', '2', '=3', '5', '1']);
  expect(await order()).toEqual(['own-mill', 'codling-moth', 'late-frost', 'leaving', 'cheap-juice']);
  const [frost, leaving] = ['late-frost', 'leaving'].map((id) => named(seasons.trends, id).label);
  await expect(matrix(page).locator('.ties')).toHaveText(`Rank 3 is shared by ${frost} and ${leaving}.`);
  await expect(matrix(page).locator('.ranking li[data-trend=late-frost]')).toContainText('ours: 4');
  await expect(matrix(page).locator('.announcement')).toContainText(
    `Ranked: 1, ${named(seasons.trends, 'own-mill').label}`,
  );
  const header = matrix(page).locator('th[data-sort=rank]');
  await pressEnter(header.getByRole('button'));
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect((await rows(page)).slice(0, 2)).toEqual(['own-mill', 'codling-moth']);
});

test('a trend that moves in rank by the keys keeps the focus', async ({ page }) => {
  const frost = grip(page, 'late-frost');
  await frost.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown');
  await expect(matrix(page).locator('.ranking li').nth(2)).toHaveAttribute('data-trend', 'late-frost');
  await expect(frost).toBeFocused();
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
  await expect(counts(page)).toHaveText('1 trend rated, own weights');
});
