import type { Page } from '@playwright/test';
import { movableInputs } from '../../src/model/program.ts';
import { plainText } from '../../src/report/plain-text.ts';
import { chapterWords, coverWords } from '../../src/words/words.ts';
import { linesAtFoot, pdfPages } from './pdf-text.ts';
import { chapter, pressing, report, shown, written } from './report.ts';
import { expect, kinds, test } from './site.ts';
import { bridge } from './widgets.ts';

const title = plainText(report.file.title, report);

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

async function printed(page: Page, address: string, format: string): Promise<Buffer> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ format });
}

test('a printed chapter has no controls, and shows what they hid', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.root + chapter.bridge);
  for (const control of await page.locator('input, button, select, .contents, .skip').all())
    await expect(control).toBeHidden();
  const claims = page.locator('.apparatus .claim-entry');
  await expect(claims).toHaveCount(report.claims.filter((claim) => `${claim.chapter}/` === chapter.bridge).length);
  for (const claim of await claims.all()) await expect(claim).toBeVisible();
  for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
  for (const value of await page.locator('revenue-bridge .shown').all()) await expect(value).toBeVisible();
});

test('a changed case is printed, in words, picture and form', async ({ page, site }) => {
  // Printed from the top of the page, with the figures far below.
  await page.goto(`${site.root}${chapter.bridge}?pressed=60%25`);
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

for (const format of ['A4', 'Letter']) {
  test(`the whole report is a document on ${format}: heads, folios, no stray lines, nothing left out`, async ({
    page,
    site,
  }) => {
    const pdf = await printed(page, `${site.root}all/`, format);
    const pages = await pdfPages(pdf);
    expect(pages.length).toBeLessThanOrEqual(14);
    const parts = [...report.chapters.map((one) => plainText(one.title, report)), coverWords.readOn];
    const heads = pages.slice(1).map((text) => text.split('\n')[0]);
    expect([...new Set(heads)]).toEqual(parts.map((part) => `${title} ${part}`));
    for (const [index, text] of pages.entries()) {
      expect(text, `page ${index + 1}`).toMatch(new RegExp(`(^|\\n)${index + 1}${report.file.authors.join(', ')} · `));
      expect(text.split(/\s+/).length, `words of page ${index + 1}`).toBeGreaterThan(25);
    }
    const headings = await page.locator('h1, h2, h3, .risks legend, caption, summary').allTextContents();
    expect(await linesAtFoot(pdf, new Set(headings.map((heading) => heading.trim())))).toEqual([]);
    const all = squeezed(pages.join('\n'));
    for (const { quote, id } of report.claims) expect(all, id).toContain(squeezed(quote));
    for (const source of report.sources) expect(all, source.id).toContain(squeezed(source.title));
    for (const one of movableInputs(pressing.program))
      expect(all, one.name).toContain(squeezed(one.label + written(one.name, one.value)));
  });
}

test('a chapter ends with what it rests on, in few pages', async ({ page, site }) => {
  const pages = await pdfPages(await printed(page, site.root + chapter.bridge, 'A4'));
  expect(pages.length).toBeLessThanOrEqual(4);
  expect(squeezed(pages.at(-1) ?? '')).toContain(squeezed(report.file.licence?.name ?? 'a licence'));
  const all = squeezed(pages.join('\n'));
  expect(all).toContain(squeezed(chapterWords.basis));
  for (const { quote, chapter: place } of report.claims.filter((claim) => `${claim.chapter}/` === chapter.bridge))
    expect(all, place).toContain(squeezed(quote));
});

test('no page is wider than its paper', async ({ page, site }) => {
  // A4 within its margins, in CSS pixels: anything wider is cut off or shrinks the whole page.
  await page.setViewportSize({ width: 680, height: 998 });
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(680);
  }
});
