import type { Locator, Page } from '@playwright/test';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const claim = report.claims.find(({ id }) => id === 'cost-50-70') ?? report.claims[0];
if (!claim) throw new Error('the report has no claim');
const cited = report.claims.find(({ sources, chapter }) => sources.length > 0 && chapter === claim.chapter) ?? claim;

const markOf = (page: Page, id: string): Locator => page.locator(`.prose [id="claim-${id}"]`);
const opened = (page: Page): Locator => page.locator('.opened');

async function expectAnswer(page: Page, { quote, verdict, sources }: typeof claim & object): Promise<void> {
  await expect(opened(page)).toBeVisible();
  await expect(opened(page).locator('[data-verbatim]')).toHaveText(quote);
  await expect(opened(page).locator('.verdict')).toContainText(report.file.verdicts[verdict].label);
  await expect(opened(page).locator('.finding')).not.toBeEmpty();
  await expect(opened(page).locator('.grade')).toHaveCount(sources.length);
}

test('a claim opens and closes by keyboard, and gives the focus back', async ({ page, site }) => {
  await page.goto(`${site.root}${claim.chapter}/`);
  const mark = page.locator('.prose .mark').first();
  await page.locator('main').focus();
  for (let stops = 0; stops < 10 && !(await mark.evaluate((element) => element === document.activeElement)); stops++) {
    await page.keyboard.press('Tab');
  }
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  const id = (await mark.getAttribute('id'))?.replace('claim-', '');
  const first = report.claims.find((candidate) => candidate.id === id);
  await expectAnswer(page, first ?? claim);
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Space');
  await expect(opened(page)).toBeVisible();
});

test('a claim opens by pointer, with the sources and their grades, and one is open at a time', async ({
  page,
  site,
}) => {
  await page.goto(`${site.root}${claim.chapter}/`);
  await markOf(page, claim.id).click();
  await expectAnswer(page, claim);
  await markOf(page, cited.id).click();
  await expectAnswer(page, cited);
  await expect(opened(page)).toHaveCount(1);
  await opened(page).getByRole('button', { name: 'Close' }).click();
  await expect(opened(page)).toHaveCount(0);
  await expect(markOf(page, cited.id)).toBeFocused();
});

test('the words of a claim open it as its mark does', async ({ page, site }) => {
  await page.goto(`${site.root}${claim.chapter}/`);
  const words = page.locator('.claim', { has: page.locator(`[id="claim-${claim.id}"]`) }).locator('.said');
  await words.scrollIntoViewIfNeeded();
  // The words may begin anywhere in a line, so the middle of their box need not be theirs.
  const line = await words.evaluate((element) => element.getClientRects()[0]?.toJSON() as DOMRect);
  await page.mouse.click(line.x + 8, line.y + line.height / 2);
  await expectAnswer(page, claim);
});

test('a click that asks for a new tab follows the link to the ledger', async ({ page, context, site }) => {
  await page.goto(`${site.root}${claim.chapter}/`);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    markOf(page, claim.id).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(`${site.root}claims/#${claim.id}`);
  await expect(opened(page)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a claim’s mark leads to its place in the ledger', async ({ page, site }) => {
    await page.goto(`${site.deep}${claim.chapter}/`);
    await markOf(page, claim.id).click();
    await expect(page).toHaveURL(`${site.deep}claims/#${claim.id}`);
    await expect(page.locator(`[id="${claim.id}"]`)).toBeInViewport();
  });
});
