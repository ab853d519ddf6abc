import type { Page } from '@playwright/test';
import { overflowing } from './overflowing.ts';
import { expect, kinds, test } from './site.ts';
import { addStyle } from './widgets.ts';

for (const [kind, address] of Object.entries(kinds)) {
  test(`nothing scrolls sideways at 320 px, with whatever text: ${kind}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.root + address);
    expect(await overflowing(page)).toEqual([]);
    await addStyle(page, 'html.spaced * { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }');
    await addStyle(page, 'html.spaced p { margin-bottom: 2em; }');
    await page.evaluate(() => document.documentElement.classList.add('spaced'));
    expect(Math.min(...(await lengths(page, 'letterSpacing')))).toBeGreaterThan(1);
    expect(await overflowing(page), 'wider text spacing').toEqual([]);
    await page.evaluate(() => document.documentElement.classList.remove('spaced'));
    await setText(page, 32);
    expect(Math.min(...(await lengths(page, 'fontSize')))).toBeGreaterThan(24);
    expect(await overflowing(page), 'text of twice its size').toEqual([]);
    const theme = page.getByLabel('Theme');
    if ((await theme.count()) > 0) await expect(theme).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await overflowing(page), 'large text, everything opened').toEqual([]);
    await setText(page, 16);
    expect(await overflowing(page), 'everything opened').toEqual([]);
  });
}

/** Sets the size of text that a reader has chosen in the browser, in pixels. */
async function setText(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
  await session.detach();
}

/** A length of the style of headings and paragraphs, in pixels. */
function lengths(page: Page, property: 'fontSize' | 'letterSpacing'): Promise<number[]> {
  return page
    .locator('main :is(h1, p)')
    .evaluateAll((all, name) => all.map((text) => Number.parseFloat(getComputedStyle(text)[name])), property);
}
