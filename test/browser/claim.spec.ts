import type { Locator, Page } from '@playwright/test';
import { chapter, named, report } from './report.ts';
import { expect, test } from './site.ts';

type Claim = (typeof report.claims)[number];

/** Two claims of the plain chapter: one with sources, and the first of the page. */
const first = named(report.claims, 'best-crop');
const second = named(report.claims, 'keep-until-easter');

const mark = (page: Page, { id }: Claim): Locator => page.locator(`.prose [id="claim-${id}"]`);
const panel = (page: Page): Locator => page.locator('.opened');

async function expectAnswer(page: Page, { quote, verdict, sources }: Claim): Promise<void> {
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).locator('[data-verbatim]')).toHaveText(quote);
  await expect(panel(page).locator('.verdict')).toContainText(report.file.verdicts[verdict].label);
  await expect(panel(page).locator('.finding')).not.toBeEmpty();
  await expect(panel(page).locator('.grade')).toHaveCount(sources.length);
}

test('a claim opens and closes by keyboard and returns the focus', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const opener = mark(page, first);
  await page.locator('main').focus();
  for (let stops = 0; stops < 10; stops++) {
    if (await opener.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expectAnswer(page, first);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Space');
  await expect(panel(page)).toBeVisible();
});

test('a claim opens by pointer, one at a time', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  for (const claim of [first, second]) {
    await mark(page, claim).click();
    await expectAnswer(page, claim);
    await expect(panel(page)).toHaveCount(1);
  }
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(mark(page, second)).toBeFocused();
});

test('the words of a claim open it too', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const words = page.locator('.claim', { has: page.locator(`[id="claim-${second.id}"]`) }).locator('.said');
  await words.scrollIntoViewIfNeeded();
  // The words may begin anywhere in a line, so the middle of their box need not be theirs.
  const line = await words.evaluate((element) => element.getClientRects()[0]?.toJSON() as DOMRect);
  await page.mouse.click(line.x + 8, line.y + line.height / 2);
  await expectAnswer(page, second);
});

test('a click for a new tab follows the link to the ledger', async ({ page, context, site }) => {
  await page.goto(site.root + chapter.plain);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    mark(page, first).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(`${site.root}claims/#${first.id}`);
  await expect(panel(page)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a claim’s mark leads to its entry in the ledger', async ({ page, site }) => {
    await page.goto(site.deep + chapter.plain);
    await mark(page, first).click();
    await expect(page).toHaveURL(`${site.deep}claims/#${first.id}`);
    await expect(page.locator(`[id="${first.id}"]`)).toBeInViewport();
  });
});
