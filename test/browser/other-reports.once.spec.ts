import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, otherReports, test } from './other-reports.ts';
import { overflowing } from './overflowing.ts';
import { pressEnter } from './press-enter.ts';
import { act, checklist, counts, grip, matrix, risk, wake } from './widgets.ts';

for (const name of otherReports) {
  test(`every kind of page of ${name} is sound, wide and narrow`, async ({ page, serve }) => {
    const { root, pages } = await serve(name);
    const faults = faultsOf(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(pages.length).toBeGreaterThan(2);
    for (const address of pages) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(root + address);
      for (const width of [1280, 768, 390]) {
        await page.setViewportSize({ width, height: 844 });
        expect.soft(await overflowing(page), `${address} at ${width} px`).toEqual([]);
      }
      expect.soft(await violations(page), address).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
}

/** What goes wrong in pages without being seen, as it happens. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  return faults;
}

const bridge = (page: Page): Locator => page.locator('revenue-bridge');
const entrance = (page: Page): Locator => bridge(page).locator('[data-input=eintritt] input[type=range]');

/** Expects what a German page says once its bridge is moved, a risk ticked and a trend rated. */
async function expectGerman(page: Page, faults: readonly string[]): Promise<void> {
  await expect(counts(page)).toContainText('1 Annahme geändert');
  await expect(counts(page)).toContainText('1 Trend bewertet');
  await expect(counts(page)).toContainText('1 von 40 Risiken geprüft');
  await expect(act(page, 'undo')).toHaveText(/^Rückgängig/);
  const said = await page.locator('.reading-line, risk-checklist, trend-matrix').allInnerTexts();
  expect(said.join('\n')).not.toMatch(/\b(?:of|the|your|risks?|trends?|undo|as published|checked|changed)\b/);
  expect(faults).toEqual([]);
}

test.describe('a German report under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'de-DE' });

  test('slides, ticks and rates, and answers in German', async ({ page, serve }) => {
    const { root } = await serve('deutsch');
    const faults = faultsOf(page);
    await page.goto(`${root}der-betrieb/`);
    await wake(bridge(page));
    await entrance(page).scrollIntoViewIfNeeded();
    const { width = 0, height = 0 } = (await entrance(page).boundingBox()) ?? {};
    await entrance(page).tap({ position: { x: width * 0.7, y: height / 2 } });
    await expect(bridge(page).locator('.case-sentence')).toHaveText(/^Ihr Fall: 1 von 4 Annahmen geändert/);
    await expect(bridge(page).locator('.announcement')).toHaveText(
      /^Zuschuss der Stadt: \d{3}\.\d{3}\sEuro, .*Basisfall/,
    );

    await page.goto(`${root}die-aussichten/`);
    await wake(matrix(page));
    const row = page.locator('trend-matrix tbody[data-trend="klima"], trend-matrix tbody[data-trend]').first();
    await row.locator('summary').first().tap();
    await row.getByLabel(/^Ihre Bewertung: Nutzen/).selectOption('Gering');
    await wake(checklist(page));
    await risk(page, 'undichtes-dach').getByRole('checkbox').tap();
    await expectGerman(page, faults);
  });
});

test('a German report by keys slides, ticks and rates, and answers in German', async ({ page, serve }) => {
  const { root } = await serve('deutsch');
  const faults = faultsOf(page);
  await page.goto(`${root}der-betrieb/`);
  await wake(bridge(page));
  await entrance(page).press('ArrowRight');
  await expect(entrance(page)).toHaveAttribute('aria-valuetext', /^3,50\sEuro/);
  await expect(bridge(page).locator('.case-sentence')).toHaveText(/^Ihr Fall: 1 von 4 Annahmen geändert/);

  await page.goto(`${root}die-aussichten/`);
  await wake(matrix(page));
  await grip(page, 'fachkraefte').press('ArrowUp');
  await wake(checklist(page));
  await risk(page, 'undichtes-dach').getByRole('checkbox').press('Space');
  await expectGerman(page, faults);
  await pressEnter(act(page, 'undo'));
  await expect(counts(page)).not.toContainText('Risiken');
});
