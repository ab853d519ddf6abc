import type { Page } from '@playwright/test';
import { chapter, report, shown, written } from './report.ts';
import { expect, kinds, test } from './site.ts';
import { bridge, openView } from './widgets.ts';

async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('a printed chapter has no controls, and shows what they hid', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.root + chapter.bridge);
  for (const control of await page.locator('input, button, select, .contents, .skip').all())
    await expect(control).toBeHidden();
  const claims = page.locator('.apparatus .claim-entry');
  await expect(claims).toHaveCount(report.claims.filter((claim) => `${claim.chapter}/` === chapter.bridge).length);
  for (const claim of await claims.all()) await expect(claim).toBeVisible();
  for (const table of await page.locator('.figure table').all()) await expect(table).toBeVisible();
  for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
  for (const value of await page.locator('revenue-bridge .shown').all()) await expect(value).toBeVisible();
  expect(await printedPages(page)).toBeGreaterThan(1);
});

test('a changed case is printed, in words, picture and form', async ({ page, site }) => {
  await openView(page, site.root, '?pressed=60%25');
  await expect(page.locator('.prose > p [data-number="pressing.surplus"]').first()).toHaveText(
    shown('surplus', { pressed: 0.6 }),
  );
  await page.emulateMedia({ media: 'print' });
  await expect(bridge(page).locator('.case-line')).toContainText('Your case: 1 of');
  const value = bridge(page).locator('.controls [data-input=pressed] .shown');
  await expect(value).toHaveText(written('pressed', 0.6));
  await expect(value).toBeVisible();
  await expect(bridge(page).locator('svg.bar-rows .base').first()).toBeVisible();
  for (const control of await page.locator('input, button, select').all()) await expect(control).toBeHidden();
});

test('paper is white in every theme', async ({ page, site }) => {
  await page.goto(site.root);
  await page.getByLabel('Theme').selectOption('dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});

test('the whole report prints, each part on its own page, with every claim', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.root}all/`);
  for (const control of await page.locator('input:not([type=checkbox]), button, select').all())
    await expect(control).toBeHidden();
  await expect(page.locator('.claim-entry')).toHaveCount(report.claims.length);
  await expect(page.locator('.claim-entry').last()).toBeVisible();
  expect(await printedPages(page)).toBeGreaterThan(report.chapters.length + 2);
});

test('no page is wider than its paper', async ({ page, site }) => {
  // A4 within its margins, in CSS pixels: anything wider is cut off or shrinks the whole page.
  await page.setViewportSize({ width: 673, height: 970 });
  await page.emulateMedia({ media: 'print' });
  for (const path of Object.values(kinds)) {
    await page.goto(site.root + path);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter(
          (part) =>
            part.scrollWidth > part.clientWidth + 1 &&
            part.clientWidth > 1 &&
            getComputedStyle(part).overflowX !== 'visible',
        )
        .map((part) => part.className),
    );
    expect(cut, path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(673);
  }
});
