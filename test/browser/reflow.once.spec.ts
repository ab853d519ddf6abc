import type { Page } from '@playwright/test';
import { expect, kinds, test } from './site.ts';
import { addStyle } from './widgets.ts';

/** Elements that make the page wider than the window. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 8)
      .map(
        (element) =>
          `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 40)}`,
      )
      .concat(`the page is ${scrollWidth} px wide in ${clientWidth}`);
  });
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`nothing scrolls sideways, with whatever text: ${kind}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.root + address);
    expect(await overflowing(page), '320 px').toEqual([]);
    await addStyle(page, 'html.spaced * { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }');
    await addStyle(page, 'html.spaced p { margin-bottom: 2em; } html.large { font-size: 200%; }');
    await page.evaluate(() => document.documentElement.classList.add('spaced'));
    expect(await textSize(page, 'letterSpacing')).toBeGreaterThan(1);
    expect(await overflowing(page), 'wider text spacing').toEqual([]);
    await page.evaluate(() => document.documentElement.classList.remove('spaced'));
    await page.setViewportSize({ width: 640, height: 900 });
    const size = await textSize(page, 'fontSize');
    await page.evaluate(() => document.documentElement.classList.add('large'));
    expect(await textSize(page, 'fontSize')).toBeGreaterThan(1.5 * size);
    expect(await overflowing(page), 'text of twice its size').toEqual([]);
    await page.evaluate(() => document.documentElement.classList.remove('large'));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await overflowing(page), 'everything opened').toEqual([]);
  });
}

/** A length of the first paragraph's style, in pixels. */
function textSize(page: Page, property: 'fontSize' | 'letterSpacing'): Promise<number> {
  return page
    .locator('main p')
    .first()
    .evaluate((text, name) => Number.parseFloat(getComputedStyle(text)[name]), property);
}
