import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { chapter, entered, input, report, shown } from './report.ts';
import { expect, test } from './site.ts';
import { openBridge, slider as bridgeSlider } from './widgets.ts';

const panel = (page: Page): Locator => page.locator('.opened');
const mark = (page: Page, name: string): Locator => page.locator(`.prose > p > a[data-opens="number ${name}"]`).first();
const result = (page: Page): Locator => panel(page).locator('.number-result data');
const close = (page: Page): Locator => panel(page).getByRole('button', { name: 'Close' });
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Scrolls so far that an element stands at a part of the window's height. */
async function bringTo(element: Locator, part: number): Promise<void> {
  await element.evaluate((it, at) => {
    it.scrollIntoView();
    scrollBy(0, it.getBoundingClientRect().top - at * innerHeight);
  }, part);
}

/** Drags by touch, as a finger does. */
async function drag(page: Page, from: Locator, by: number): Promise<void> {
  const { x, y, width } = (await from.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', down: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + 12 + down }],
    });
  await touch('touchStart', 0);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', by * part);
  await touch('touchEnd', by);
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]) {
  test.describe(`by touch, ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('a reader doubts a number, taps it, moves it and reads on where they were', async ({ page, site }) => {
      await page.goto(site.root + chapter.bridge);
      const number = mark(page, 'pressing.juice');
      await bringTo(number, 0.9);
      const before = await scrolled(page);
      await number.tap();
      await expect(panel(page)).toBeFocused();
      const slider = panel(page).getByRole('slider').filter({ visible: true });
      await expect(slider).toHaveAccessibleName(input('pressed').label);
      await slider.fill('0.8');
      const moved = shown('juice', { pressed: 0.8 });
      await expect(result(page)).toHaveText(moved);
      await expect(number.locator('data')).toHaveText(moved);
      await panel(page).evaluate((risen) => Promise.all(risen.getAnimations().map(({ finished }) => finished)));
      const sheet = await panel(page).boundingBox();
      expect(sheet?.height).toBeLessThanOrEqual(viewport.height * 0.55 + 1);
      expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(viewport.height);
      for (const seen of [number, result(page), slider]) await expect(seen).toBeInViewport({ ratio: 1 });
      const words = await number.boundingBox();
      expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);

      // The others, one tap away: the result stays in sight.
      await panel(page).locator('.panel-form summary').tap();
      await panel(page).getByRole('slider').last().scrollIntoViewIfNeeded();
      await expect(result(page)).toBeInViewport({ ratio: 1 });

      await drag(page, panel(page), 300);
      await expect(panel(page)).toHaveCount(0);
      await expect(number).toBeFocused();
      expect(await scrolled(page)).toBe(before);
    });
  });
}

test.describe('a sheet', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('stays for a short drag and closes by a tap outside it; who has scrolled on stays where they are', async ({
    page,
    site,
  }) => {
    await page.goto(site.root + chapter.plain);
    const [claim, before] = [page.locator('.prose .mark').first(), await scrolled(page)];
    await bringTo(claim, 0.9);
    await claim.tap();
    await expect(panel(page).locator('[data-verbatim]')).toBeVisible();
    await drag(page, panel(page), 20);
    await expect(panel(page)).toBeVisible();
    await page.evaluate(() => scrollBy(0, 40));
    const later = await scrolled(page);
    expect(later).not.toBe(before);
    // Chromium takes a tap that comes right after a drag for its end.
    await expect(async () => {
      await page.touchscreen.tap(4, 60);
      await expect(panel(page)).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    expect(await scrolled(page)).toBe(later);
  });

  test('shows the last words of a page above it', async ({ page, site }) => {
    await page.goto(site.root);
    const number = page.locator('.answer a.num').last();
    await page.evaluate(() => {
      const [words, main, footer] = ['.answer', 'main', '.site-footer'].map((name) => document.querySelector(name));
      if (words) main?.append(words);
      footer?.remove();
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await number.tap();
    await expect(panel(page)).toBeVisible();
    const [words, sheet] = [await number.boundingBox(), await panel(page).boundingBox()];
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  });
});

test.describe('by keyboard, 1440 × 900', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a reader opens a number, moves it, follows a mark within it, comes back and reads on', async ({
    page,
    site,
  }) => {
    await page.goto(site.root + chapter.bridge);
    const number = mark(page, 'pressing.takings');
    await bringTo(number, 0.6);
    await number.focus();
    const before = await scrolled(page);
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeFocused();
    await expect(panel(page)).toHaveAccessibleName(report.numbers['pressing.takings']?.label ?? '');
    await expect(panel(page).getByRole('slider').filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(close(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel(page).getByRole('slider').first()).toBeFocused();
    const name = (await panel(page).locator('[data-input]').first().getAttribute('data-input')) ?? '';
    await page.keyboard.press('End');
    const moved = shown('takings', { [name]: input(name).range.high });
    await expect(result(page)).toHaveText(moved);
    await expect(panel(page).locator('.number-result')).toContainText(`base case ${shown('takings')}`);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveValue(entered(name, input(name).range.high));

    // A mark within it takes its place, and leads back.
    await pressEnter(panel(page).locator('.working > summary'));
    const inner = panel(page).locator('.number-tree a').first();
    const opens = await inner.getAttribute('data-opens');
    await pressEnter(inner);
    await expect(panel(page).locator(`[data-entry="${opens}"]`)).toBeVisible();
    await expect(panel(page)).toBeFocused();
    await pressEnter(panel(page).getByRole('button', { name: 'Back' }));
    await expect(result(page)).toHaveText(moved);
    expect(await page.evaluate(() => document.activeElement?.closest('.opened') !== null)).toBe(true);
    expect(await scrolled(page)).toBe(before);

    // Past its last stop comes the next mark of the text; Escape elsewhere is not the panel's.
    await panel(page).locator('summary').last().focus();
    await page.keyboard.press('Tab');
    const next = await number.evaluate((it) => {
      const marks = [...document.querySelectorAll('.prose a[href]')];
      return marks[marks.indexOf(it) + 1] === document.activeElement;
    });
    expect(next).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(number).toBeFocused();
    const after = await scrolled(page);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(number).toBeFocused();
    expect(await scrolled(page)).toBe(after);
  });

  test('a panel covers neither a figure nor its own words, and all of it is in the window', async ({ page, site }) => {
    await page.goto(site.root + chapter.bridge);
    const marks = page.locator('.prose > p a[data-opens]');
    await marks.first().click();
    await close(page).click();
    const found = await marks.evaluateAll((all: HTMLElement[]) =>
      all.flatMap((one) => {
        one.scrollIntoView({ block: 'center' });
        one.click();
        const opened = document.querySelector('.opened');
        const box = opened?.getBoundingClientRect() ?? new DOMRect();
        const meets = (other: DOMRect): boolean =>
          other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
        const [first] = one.getClientRects();
        const faults = [
          ...[...document.querySelectorAll('figure')]
            .filter((figure) => meets(figure.getBoundingClientRect()))
            .map(({ id }) => id),
          ...(first && meets(first) ? ['its words'] : []),
          ...(box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
            ? []
            : ['the window']),
        ];
        one.click();
        return faults.map((fault) => `${one.dataset['opens']}: ${fault}`);
      }),
    );
    expect(found).toEqual([]);
  });
});

for (const [kind, address, number] of [
  ['the cover', '', 'pressing.surplus'],
  ['the ledger', 'claims/', 'pressing.takings'],
  ['the text examined', 'note/', 'pressing.takings'],
  ['the whole report', 'all/', 'pressing.takings'],
] as const) {
  test(`on ${kind} a number is opened where it stands, in the reader’s case, and moved`, async ({ page, site }) => {
    await openBridge(page, site.root);
    await bridgeSlider(page, 'pressed').fill('0.8');
    await expect(page.locator('.reading-counts')).toHaveText(/^1 /);
    await page.goto(site.root + address);
    const opener = page.locator(`a[data-opens="number ${number}"]:visible`).first();
    const name = number.split('.')[1] ?? '';
    await expect(opener.locator('data')).toHaveText(shown(name, { pressed: 0.8 }));
    await expect(opener).toHaveAccessibleName(`${shown(name, { pressed: 0.8 })} (yours)`);
    await opener.click();
    await expect(result(page)).toHaveText(shown(name, { pressed: 0.8 }));
    await panel(page).locator('.panel-form summary').click();
    await panel(page).locator('[data-input=pressed] [data-reset]').click();
    await expect(opener.locator('data')).toHaveText(shown(name));
    await close(page).click();
    await expect(opener).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`/${address}$`));
  });
}

test('a number whose model cannot be loaded says so and keeps its working; without the panel its link is followed', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await page.route(/model\/pressing\.json$/, (route) => route.abort());
  await page.goto(`${site.root}claims/`);
  await page.locator('a[data-opens="number pressing.takings"]').first().click();
  await expect(async () => {
    await page.clock.runFor(5000);
    await expect(panel(page).locator('.load-status')).toHaveText(/^Could not load the controls/, { timeout: 100 });
  }).toPass();
  await expect(panel(page).locator('.worked')).toHaveText(report.numbers['pressing.takings']?.worked ?? '');

  await page.route(/\/panel\.[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await page.locator('a[data-opens="number pressing.takings"]').first().click();
  await expect(page).toHaveURL(/model\/#pressing\.takings$/);
});
