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
  test(`nothing scrolls sideways at 320 px: ${kind}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.root + address);
    expect(await overflowing(page)).toEqual([]);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await overflowing(page)).toEqual([]);
  });

  test(`with the browser's text at twice its size, nothing scrolls sideways at 320 px: ${kind}`, async ({
    page,
    site,
  }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.root + address);
    const sizes = await page
      .locator('main :is(h1, p)')
      .evaluateAll((all) => all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThan(24);
    expect(await overflowing(page)).toEqual([]);
    const theme = page.getByLabel('Theme');
    if ((await theme.count()) > 0) await expect(theme).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await overflowing(page)).toEqual([]);
  });

  test(`with wider text spacing, nothing scrolls sideways at 320 px: ${kind}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.root + address);
    await addStyle(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
        ' p { margin-bottom: 2em !important; }',
    );
    expect(await overflowing(page)).toEqual([]);
  });
}
