import type { Locator, Page } from '@playwright/test';
import { report } from './report.ts';
import { expect, test } from './site.ts';

type Claim = (typeof report.claims)[number];

const ledger = (page: Page): Locator => page.locator('claim-ledger');
const shownIds = (page: Page): Promise<string[]> =>
  ledger(page)
    .locator('.claim-entry:visible')
    .evaluateAll((entries) => entries.map(({ id }) => id));
const idsOf = (isAsked: (claim: Claim) => boolean): string[] => report.claims.filter(isAsked).map(({ id }) => id);
const verdict = (page: Page, name: keyof typeof report.file.verdicts): Locator =>
  ledger(page).getByRole('checkbox', { name: report.file.verdicts[name].label });
const status = (page: Page): Locator => ledger(page).getByRole('status');

async function expectShown(page: Page, isAsked: (claim: Claim) => boolean): Promise<void> {
  const ids = idsOf(isAsked);
  expect(ids).not.toHaveLength(0);
  await expect.poll(() => shownIds(page)).toEqual(ids);
  const all = report.claims.length;
  await expect(status(page)).toHaveText(ids.length === all ? `${all} claims` : `${ids.length} of ${all} claims`);
}

const label = report.file.verdicts.contradicted.label.toLowerCase();
const contradicted = ({ verdict }: Claim): boolean => verdict === 'contradicted';

test('a reader filters, and somebody else sees the same by the address', async ({ page, context, site }) => {
  await page.goto(`${site.root}claims/`);
  await expectShown(page, () => true);
  await verdict(page, 'contradicted').check();
  await verdict(page, 'partly').check();
  const isAsked = (claim: Claim): boolean => contradicted(claim) || claim.verdict === 'partly';
  await expectShown(page, isAsked);
  await ledger(page).getByLabel('Kind').selectOption('forecast');
  const isForecast = (claim: Claim): boolean => isAsked(claim) && claim.kind === 'forecast';
  await expectShown(page, isForecast);
  // Chapters of which nothing is left are not named.
  const left = new Set(report.claims.filter(isForecast).map(({ chapter }) => chapter));
  expect(left.size).toBeLessThan(new Set(report.claims.map(({ chapter }) => chapter)).size);
  await expect(ledger(page).locator('h2:visible')).toHaveCount(left.size);

  const other = await context.newPage();
  await other.goto(page.url());
  await expectShown(other, isForecast);
  await expect(verdict(other, 'partly')).toBeChecked();
  await expect(ledger(other).getByLabel('Kind')).toHaveValue('forecast');
  await expect(ledger(other).locator('form')).toBeInViewport({ ratio: 1 });
});

test('chapters, sources and words filter too', async ({ page, site }) => {
  await page.goto(`${site.root}claims/`);
  await ledger(page).getByLabel('Chapter').selectOption('the-crop');
  await expectShown(page, ({ chapter }) => chapter === 'the-crop');
  await ledger(page).getByLabel('Sources').selectOption('none');
  await expectShown(page, ({ chapter, sources }) => chapter === 'the-crop' && sources.length === 0);
  await ledger(page).getByRole('button', { name: 'Clear' }).click();
  await ledger(page).getByLabel('Words').fill('NOTHING bottles');
  await expectShown(page, ({ id }) => id === 'bottles-free');
});

test('the filter is used by keyboard, says how many claims are left, and is cleared', async ({ page, site }) => {
  await page.goto(`${site.root}claims/`);
  await verdict(page, 'supported').focus();
  await page.keyboard.press('Space');
  await expectShown(page, (claim) => claim.verdict === 'supported');
  await ledger(page).getByLabel('Words').focus();
  await page.keyboard.type('no such words');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`None of ${report.claims.length} claims matches`);
  await expect(ledger(page).locator(':is(h2, .claim-entry):visible')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectShown(page, () => true);
  await expect(page).toHaveURL(`${site.root}claims/`);
  await expect(ledger(page).getByRole('button', { name: 'Clear' })).toBeFocused();
});

test('back takes a step back, and what was typed is one step', async ({ page, site }) => {
  await page.goto(`${site.root}claims/?reading=1*`);
  await verdict(page, 'contradicted').check();
  await ledger(page).getByLabel('Words').pressSequentially('bottles');
  await expectShown(page, ({ id }) => id === 'bottles-free');
  await page.goBack();
  await expectShown(page, contradicted);
  await expect(ledger(page).getByLabel('Words')).toHaveValue('');
  await page.goBack();
  await expectShown(page, () => true);
  await expect(verdict(page, 'contradicted')).not.toBeChecked();
  await page.goForward();
  await expectShown(page, contradicted);
});

test('the counts lead to the claims that they count', async ({ page, site }) => {
  await page.goto(`${site.root}claims/`);
  const inPress = (claim: Claim): boolean => contradicted(claim) && claim.chapter === 'the-press';
  await page.getByRole('link', { name: `${idsOf(inPress).length} claims ${label} in “The press”` }).click();
  await expectShown(page, inPress);
  await expect(ledger(page).getByRole('heading', { name: 'The press' })).toBeInViewport();
  await page.locator('.ledger-counts tfoot a').last().click();
  await expectShown(page, () => true);
});

test('a link to a claim that a filter would hide takes the filter away', async ({ page, site }) => {
  await page.goto(`${site.root}claims/?verdict=supported&reading=1*#own-press`);
  await expectShown(page, () => true);
  await expect(page.locator('#own-press')).toBeInViewport();
  expect(new URL(page.url()).search).not.toContain('verdict');
  await page.goto(`${site.root}claims/?verdict=contradicted#pressed-free`);
  await expectShown(page, contradicted);
  await page.evaluate(() => (location.hash = 'sweetest'));
  await expectShown(page, () => true);
  await expect(page.locator('#sweetest')).toBeInViewport();
});

for (const query of ['', '?verdict=partly']) {
  test(`opened at a claim it shows the finding, with room above: claims/${query}`, async ({ page, site }) => {
    await page.goto(`${site.root}claims/${query}#own-press`);
    const entry = page.locator('#own-press');
    await expect(entry.locator('.finding')).toBeInViewport({ ratio: 1 });
    const top = (): Promise<number> => entry.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(48);
    expect(await entry.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    );
  });
}

test('nothing scrolls sideways while the ledger is filtered', async ({ page, site }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.root}claims/?verdict=contradicted&q=bottles`);
    await expectShown(page, ({ id }) => id === 'bottles-free');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger is whole, without its filter, and the counts lead to its chapters', async ({ page, site }) => {
    await page.goto(`${site.root}claims/?verdict=contradicted`);
    await expect(ledger(page).locator('form')).toBeHidden();
    expect(await shownIds(page)).toEqual(idsOf(() => true));
    await page.getByRole('link', { name: `${label} in “The press”` }).click();
    await expect(page.locator('#claims-of-the-press')).toBeInViewport();
  });
});
