import type { Page } from '@playwright/test';
import { report } from './report.ts';
import { expect, kinds, test } from './site.ts';

async function pagesOnPaper(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4' });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('a chapter on paper has no controls, and has what they hid', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.root}business-fundamentals/`);
  for (const control of await page.locator('input, button, select, .contents, .skip').all())
    await expect(control).toBeHidden();
  const claims = page.locator('.apparatus .claim-entry');
  await expect(claims).toHaveCount(report.claims.filter(({ chapter }) => chapter === 'business-fundamentals').length);
  for (const claim of await claims.all()) await expect(claim).toBeVisible();
  for (const table of await page.locator('.figure table').all()) await expect(table).toBeVisible();
  for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
  for (const value of await page.locator('revenue-bridge .shown').all()) await expect(value).toBeVisible();
  expect(await pagesOnPaper(page)).toBeGreaterThan(1);
});

test('a changed case prints as the reader’s, in words, picture and form', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/?capture=20%25`);
  await expect(page.locator('.prose > p [data-number="revenue.trainium_revenue"]').first()).toHaveText('$6 billion');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('revenue-bridge .case-line')).toContainText('Your case: 1 of');
  await expect(page.locator('revenue-bridge [data-input=capture] .shown')).toHaveText('20%');
  await expect(page.locator('revenue-bridge [data-input=capture] .shown')).toBeVisible();
  await expect(page.locator('revenue-bridge svg.waterfall:visible .base').first()).toBeVisible();
  await expect(page.locator('.analyses .needed')).toBeVisible();
  for (const control of await page.locator('input, button, select').all()) await expect(control).toBeHidden();
});

test('paper is white, whatever the theme', async ({ page, site }) => {
  await page.goto(site.root);
  await page.getByLabel('Theme').selectOption('dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});

test('the whole report prints, each part on a page of its own, with every claim', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.root}all/`);
  for (const control of await page.locator('input:not([type=checkbox]), button, select').all())
    await expect(control).toBeHidden();
  await expect(page.locator('.claim-entry')).toHaveCount(report.claims.length);
  await expect(page.locator('.claim-entry').last()).toBeVisible();
  expect(await pagesOnPaper(page)).toBeGreaterThan(report.chapters.length + 2);
});

test('nothing is wider than a sheet of paper', async ({ page, site }) => {
  // A4 within its margins, in CSS pixels: what is wider is cut off, or has the whole page made smaller.
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
