import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { chapter, input, pressing, shown, workbench, written } from './report.ts';
import { expect, test } from './site.ts';
import { addStyle, wake } from './widgets.ts';

const view = (page: Page, name: string): Locator => page.locator(`#bridge-pressing-${name}`);
const slider = (page: Page, of: string, name: string): Locator =>
  view(page, of).locator(`[data-input=${name}] input[type=range]`);

/** The part of the window that is free for a view: below a sticky bar, above what is sticky at the foot. */
async function freeWindow(page: Page): Promise<{ top: number; bottom: number }> {
  return page.evaluate(() => {
    const bar = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar-height')) || 0;
    const foot = document.querySelector('.reading-line')?.getBoundingClientRect();
    return { top: bar, bottom: foot && foot.height > 0 ? foot.top : innerHeight };
  });
}

async function box(of: Locator): Promise<{ top: number; bottom: number }> {
  const { y, height } = (await of.boundingBox()) ?? { y: NaN, height: NaN };
  return { top: y, bottom: y + height };
}

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [1440, 900],
] as const) {
  test(`picture and result are in view while any slider of a view moves, at ${width} × ${height}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(site.root + chapter.bridge);
    for (const [name, { inputs, answers }] of Object.entries(pressing.views)) {
      await wake(view(page, name).locator('revenue-bridge'));
      for (const moved of inputs) {
        await slider(page, name, moved).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowLeft');
        const free = await freeWindow(page);
        const track = await box(slider(page, name, moved));
        const [picture, result] = [
          await box(view(page, name).locator('svg.bar-rows')),
          await box(view(page, name).locator('.answers')),
        ];
        for (const part of [picture, result, track]) {
          expect(part.top, `${name}, ${moved}`).toBeGreaterThanOrEqual(free.top - 1);
          expect(part.bottom, `${name}, ${moved}`).toBeLessThanOrEqual(free.bottom + 1);
        }
        if (width < 600) {
          expect(result.bottom - picture.top, `${name} takes at most half`).toBeLessThanOrEqual(height / 2);
          expect(track.top, `${name}, ${moved} is below`).toBeGreaterThanOrEqual(result.bottom);
        }
      }
      expect(answers.length).toBeGreaterThan(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('views of one model on a page move together, and each says what it moved', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  for (const name of Object.keys(pressing.views)) await wake(view(page, name).locator('revenue-bridge'));
  await slider(page, 'takings', 'price').press('End');
  const high = input('price').range.high;
  await expect(view(page, 'left').locator('[data-answer=surplus] data')).toHaveText(shown('surplus', { price: high }));
  await expect(slider(page, 'left', 'price')).toHaveAttribute('aria-valuetext', written('price', high));
  await expect(view(page, 'takings').locator('.announcement')).toContainText(shown('takings', { price: high }));
  await expect(view(page, 'left').locator('.announcement')).toBeEmpty();
  await expect(view(page, 'left').locator('svg .base').first()).toBeAttached();
  await expect(view(page, 'left').locator('svg.bar-rows')).toContainText('base case');
  // The way to the workbench carries the case.
  await view(page, 'left').locator('.to-workbench').click();
  await expect(page).toHaveURL(/\/model\/(\?.*)?#bridge-pressing$/);
  await expect(page.locator('model-workbench [data-answer=surplus] data')).toHaveText(
    shown('surplus', { price: high }),
  );
  await pressEnter(page.locator('model-workbench [data-act=undo]'));
  expect(page.url()).toContain(workbench);
});

test('the values of the record stand on the tracks where they are, and none touches another', async ({
  page,
  site,
}) => {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.root + chapter.bridge);
    const marks = view(page, 'left').locator('[data-input=price] .track-marks');
    await marks.scrollIntoViewIfNeeded();
    const track = await slider(page, 'left', 'price').boundingBox();
    const lines = await marks.locator('line').evaluateAll((all) => all.map((line) => line.getBoundingClientRect().x));
    const { low, high } = input('price').range;
    const values = (pressing.inputTexts['price']?.references ?? []).map(({ value }) => value);
    expect(lines).toHaveLength(values.length);
    for (const [index, value] of values.entries()) {
      const place = (track?.x ?? NaN) + 8 + ((value - low) / (high - low)) * ((track?.width ?? NaN) - 16);
      expect(Math.abs((lines[index] ?? NaN) - place)).toBeLessThan(2);
    }
    const texts = await marks.locator('text').evaluateAll((all) =>
      all.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1))
        expect(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
        ).toBe(true);
  }
});

test('a keyboard gets to the third slider of the first view soon', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const third = view(page, 'takings').locator('input[type=range]').nth(2);
  const stopsTo = async (): Promise<number> => {
    for (let stops = 1; stops <= 60; stops += 1) {
      await page.keyboard.press('Tab');
      if (await third.evaluate((element) => element === document.activeElement)) return stops;
    }
    return Infinity;
  };
  await page.goto(site.root + chapter.bridge);
  await wake(view(page, 'takings').locator('revenue-bridge'));
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  expect(await stopsTo()).toBeLessThanOrEqual(40);
  await page.goto(site.root + chapter.bridge);
  await wake(view(page, 'takings').locator('revenue-bridge'));
  await pressEnter(page.locator('.contents a[href$="#bridge-pressing-takings"]').first());
  expect(await stopsTo()).toBeLessThanOrEqual(12);
});

test('an address of the bridge that held all inputs leads to the first view', async ({ page, site }) => {
  await page.goto(`${site.root}${chapter.bridge}#bridge-pressing`);
  await expect(view(page, 'takings').locator('.figure-title')).toBeInViewport();
});

test('forced colours leave the accent apart', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site.root + chapter.bridge);
  await addStyle(page, ':root { --bar-height: 0px; }');
  const fills = await view(page, 'left')
    .locator('svg .bar')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
  expect(new Set(fills).size).toBe(2);
});
