import type { Page } from '@playwright/test';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const blocks =
  'main :is(.prose, .ledger-part, .references) > *, .prose > .figure > * > *, .figure form > *, .figure tbody, .risk, .chapter, .ledger-part, .model-sheet, .dataset-sheet, .apparatus, .neighbours, .site-footer';

const longPages = [...report.chapters.map(({ id }) => `${id}/`), 'all/', 'sources/', 'claims/'];

/** How many of the blocks that may wait would be seen if nothing waited. */
async function waiting(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const root = document.documentElement;
    const hidden = [...document.querySelectorAll(selector)].filter((block) => !block.checkVisibility());
    const inTurn = root.classList.contains('in-turn');
    root.classList.remove('in-turn');
    const count = hidden.filter((block) => block.checkVisibility()).length;
    root.classList.toggle('in-turn', inTurn);
    return count;
  }, blocks);
}

test.use({ whole: false });

/** Gives the idle moments of a page to the test, which never has any. */
function neverIdle(): void {
  Object.assign(window, { requestIdleCallback: () => 0 });
}

for (const path of [...longPages, 'model/']) {
  test(`soon after it has loaded, nothing of ${path} waits to be laid out`, async ({ page, site }) => {
    await page.goto(site.root + path);
    await expect(page.locator('html')).not.toHaveClass(/waits/);
    expect(await waiting(page)).toBe(0);
  });
}

for (const path of longPages) {
  test(`while nothing is idle, no block of ${path} from the sixth on is laid out`, async ({ page, site }) => {
    await page.addInitScript(neverIdle);
    await page.goto(site.root + path);
    const early = page.locator(':is(.prose, .ledger-part, .references) > :nth-child(n + 6):visible');
    await expect(page.locator('html')).toHaveClass(/waits/);
    expect(await early.evaluateAll((blocks) => blocks.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual([]);
  });
}

test('while nothing is idle, only the first of the sheets of facts is laid out', async ({ page, site }) => {
  await page.addInitScript(neverIdle);
  await page.goto(`${site.root}model/`);
  await expect(page.locator('html')).toHaveClass(/waits/);
  await expect(page.locator('.dataset-sheet:visible')).toHaveCount(1);
});

test('while nothing is idle, only the first screen is laid out; a key brings the rest', async ({ page, site }) => {
  await page.addInitScript(neverIdle);
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('.prose > :nth-child(5)')).toBeVisible();
  expect(await waiting(page)).toBeGreaterThan(20);
  await page.keyboard.press('Shift');
  expect(await waiting(page)).toBe(0);
});

test('what comes into a text later, or into a figure of it, waits for nothing', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('html')).not.toHaveClass(/waits/);
  const seen = await page.evaluate(() => {
    const places = [...document.querySelectorAll('.prose, .figure > revenue-bridge')];
    return places.map((place) => {
      const paragraph = Object.assign(document.createElement('p'), { textContent: 'Later.' });
      place.append(paragraph);
      return [place.localName, paragraph.checkVisibility()];
    });
  });
  expect(seen).toEqual([
    ['div', true],
    ['revenue-bridge', true],
  ]);
});

test('what waits is printed all the same', async ({ page, site }) => {
  await page.addInitScript(neverIdle);
  await page.goto(`${site.root}business-fundamentals/`);
  await page.emulateMedia({ media: 'print' });
  expect(await waiting(page)).toBe(0);
});

test('a page whose modules never arrive soon stands whole', async ({ page, site }) => {
  await page.route(/Page\.astro.*\.js/, (route) => route.abort());
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('html')).toHaveClass(/scripted/);
  await expect(page.locator('html')).not.toHaveClass(/waits/);
  expect(await waiting(page)).toBe(0);
});

test('a first visit is read in the phone’s own faces, and the next page in the report’s', async ({ page, site }) => {
  const faces = async (): Promise<string> => page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
  await page.goto(site.root);
  expect(await faces()).not.toContain('Report Serif');
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].every(({ status }) => status === 'loaded')))
    .toBe(true);
  expect(await faces()).not.toContain('Report Serif');
  await page.goto(`${site.root}business-fundamentals/`);
  expect(await faces()).toContain('Report Serif');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing waits to be laid out, and the faces are the report’s', async ({ page, site }) => {
    await page.goto(`${site.root}business-fundamentals/`);
    for (const block of await page.locator('.prose > :not(script)').all()) await expect(block).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('font-family', /Report Serif/);
  });
});
