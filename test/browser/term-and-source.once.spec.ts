import { pressEnter } from './press-enter.ts';
import { chapter, named, report } from './report.ts';
import { expect, test } from './site.ts';

test('a term opens with its definition', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const { id, definition } = named(report.glossary, 'biennial-bearing');
  const mark = page.locator(`.prose a.term[data-opens="term ${id}"]`);
  await pressEnter(mark);
  await expect(page.locator('.opened')).toContainText(definition);
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
});

test('a citation opens with the source’s title, grade and words', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const { id, title, grade, quote } = named(report.sources, 'pomology');
  await page.locator(`.prose > p > a.cite[data-opens="source ${id}"]`).first().click();
  const panel = page.locator('.opened');
  await expect(panel).toContainText(title);
  await expect(panel.locator('.grade')).toContainText(report.file.grades[grade].label.toLowerCase());
  await expect(panel.locator('blockquote')).toHaveText(quote ?? '');
});
