import type { CDPSession, Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { beforeWinter, chapter, named } from './report.ts';
import { expect, test } from './site.ts';
import { act, checklist, risk, riskField, wake } from './widgets.ts';

const handle = (page: Page, id: string): Locator => checklist(page).locator(`.handle[data-item="${id}"]`);
const picture = (page: Page): Locator => checklist(page).locator('svg.exposure').filter({ visible: true });
const bar = (page: Page, id: string, whose: 'editors' | 'yours'): Locator =>
  picture(page).locator(`[data-key="${whose} ${id}"]`);
const sentence = (page: Page): Locator => checklist(page).locator('.view-sentence');
const likelihood = (step: number): string => beforeWinter.likelihood[step - 1]?.word ?? 'no such step';
const all = beforeWinter.items.length;
const mice = named(beforeWinter.items, 'mice');

/** The risks of the picture from top to bottom. */
const rows = (page: Page): Promise<string[]> =>
  picture(page)
    .locator('text.label')
    .evaluateAll((labels) =>
      labels
        .map((label) => ({ id: label.getAttribute('data-key') ?? '', y: Number(label.getAttribute('y')) }))
        .sort((one, other) => one.y - other.y)
        .map(({ id }) => id.split(' ')[1] ?? ''),
    );

/** The middle of a band of the scale, in the row of a risk, as a place in the window. */
async function placeOf(page: Page, id: string, step: number): Promise<{ x: number; y: number }> {
  const { from, to } = named(
    beforeWinter.likelihood.map((band, index) => ({ ...band, id: String(index + 1) })),
    String(step),
  );
  const lines = picture(page).locator('line.grid');
  const [zero, one] = [await lines.first().boundingBox(), await lines.last().boundingBox()];
  const row = await handle(page, id).boundingBox();
  if (!zero || !one || !row) throw new Error('the picture is not drawn');
  return { x: zero.x + ((one.x - zero.x) * (from + to)) / 2, y: row.y + row.height / 2 };
}

async function open(page: Page, root: string, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(root + chapter.checklist);
  await wake(checklist(page));
  await handle(page, 'mice').evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

test('a bar is dragged by mouse: the editors’ stays as a ghost, rows move only once the hand rests, one step undoes it', async ({
  page,
  site,
}) => {
  await open(page, site.root, { width: 1280, height: 900 });
  const asBuilt = await rows(page);
  const [from, to] = [await placeOf(page, 'mice', mice.likelihood), await placeOf(page, 'mice', 4)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(bar(page, 'mice', 'yours')).toBeVisible();
  await expect(bar(page, 'mice', 'editors')).toHaveClass(/ghost/);
  await expect(handle(page, 'mice').locator('.held-band')).toContainText(likelihood(4));
  await expect(checklist(page).locator('.announcement')).toContainText(`${mice.short}: Yours: likelihood`);
  expect(await rows(page)).toEqual(asBuilt);
  await page.mouse.up();
  const moved = asBuilt.toSpliced(asBuilt.indexOf('mice'), 1);
  const alike = beforeWinter.items.filter(({ impact }) => impact === mice.impact).map(({ id }) => id);
  const first = moved.findIndex((id) => alike.includes(id));
  await expect.poll(() => rows(page)).toEqual(moved.toSpliced(first, 0, 'mice'));
  await expect(sentence(page)).toContainText(`gloomier than the editors on 1 of ${all}: ${mice.short}.`);
  await expect(risk(page, 'mice').locator('.own-band')).toHaveText(`Yours: ${likelihood(4)}`);
  await pressEnter(act(page, 'undo'));
  await expect(bar(page, 'mice', 'yours')).toHaveCount(0);
  await expect.poll(() => rows(page)).toEqual(asBuilt);
});

test('the keys do all that a hand does, and each risk is one tab stop until it is opened', async ({ page, site }) => {
  await open(page, site.root, { width: 1280, height: 900 });
  const stops = (within: string): Promise<string[]> =>
    checklist(page)
      .locator(within)
      .locator('a, button, input, select, textarea, summary, [tabindex]')
      .evaluateAll((found: HTMLElement[]) =>
        found.filter((one) => one.tabIndex >= 0 && one.checkVisibility()).map(({ localName }) => localName),
      );
  expect(await stops('.risks')).toEqual(beforeWinter.items.map(() => 'summary'));
  expect(await stops('.handles')).toHaveLength(1);

  const grip = handle(page, 'mice');
  await grip.focus();
  await page.keyboard.press('ArrowRight');
  await expect(grip).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${likelihood(mice.likelihood + 1)}, .+one step higher$`),
  );
  await page.keyboard.press('Delete');
  await expect(bar(page, 'mice', 'yours')).toHaveCount(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(riskField(page, 'mice', 'likelihood')).toBeFocused();
  await expect(riskField(page, 'mice', 'likelihood')).toHaveValue(String(beforeWinter.likelihood.length));

  const summary = risk(page, 'mice').locator('summary');
  await summary.focus();
  await page.keyboard.press('Shift+Tab');
  const tick = risk(page, 'mice').getByRole('checkbox', { name: `Looked at: ${mice.short}` });
  await expect(tick).toBeFocused();
  await page.keyboard.press('Space');
  await expect(summary).toContainText('Open');
  await expect(riskField(page, 'mice', 'state')).toHaveValue('open');
  await expect(sentence(page)).toContainText(`looked at 1 of ${all}`);
  await risk(page, 'mice').locator('.question').click();
  await expect(tick).toBeChecked();
  await tick.uncheck();
  await expect(riskField(page, 'mice', 'state')).toHaveValue('');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 568 } });

  async function slide(touch: CDPSession, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
      const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  test('a finger slides a bar along the scale; up and down it scrolls the page; a tap on a line opens it', async ({
    page,
    site,
  }) => {
    await open(page, site.root, { width: 320, height: 568 });
    const touch = await page.context().newCDPSession(page);
    for (const element of await checklist(page).locator('.handle').all()) {
      const box = await element.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await expect(checklist(page).locator('.for-fingers')).toBeVisible();
    const before = await page.evaluate(() => scrollY);
    await slide(touch, await placeOf(page, 'mice', mice.likelihood), await placeOf(page, 'mice', 4));
    await expect(risk(page, 'mice').locator('.own-band')).toHaveText(`Yours: ${likelihood(4)}`);
    expect(await page.evaluate(() => scrollY)).toBe(before);

    const at = await placeOf(page, 'mice', 4);
    await slide(touch, at, { x: at.x, y: at.y - 150 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expect(risk(page, 'mice').locator('.own-band')).toHaveText(`Yours: ${likelihood(4)}`);

    await risk(page, 'damp').locator('summary').tap();
    await expect(risk(page, 'damp').locator('.question')).toBeVisible();
    await risk(page, 'voles').locator('.tick-room').tap();
    await expect(risk(page, 'voles').locator('summary')).toContainText('Open');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
