import { report } from './report.ts';
import { expect, test } from './site.ts';

test('a term opens with what it means here', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const term = report.glossary.find(({ id }) => id === 'asic');
  const mark = page.locator('.prose a.term[data-opens="term asic"]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.opened')).toContainText(term?.definition ?? 'no such term');
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
});

test('a source cited opens with its title, its grade and its words', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const source = report.sources.find(({ id }) => id === 'stratechery-q1-2026');
  const mark = page.locator('.prose > p > a.cite[data-opens="source stratechery-q1-2026"]').first();
  await mark.click();
  const panel = page.locator('.opened');
  await expect(panel).toContainText(source?.title ?? 'no such source');
  await expect(panel.locator('.grade')).toContainText(report.file.grades[source?.grade ?? 'weak'].label.toLowerCase());
  await expect(panel.locator('blockquote')).toHaveText(source?.quote ?? 'no words');
});
