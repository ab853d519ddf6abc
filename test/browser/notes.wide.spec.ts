import { chapter } from './report.ts';
import { expect, test } from './site.ts';

test('margin notes stand beside the text and add no tab stop', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const notes = page.locator('.note-body');
  expect(await notes.count()).toBeGreaterThan(1);
  for (const note of await notes.all()) await expect(note).toBeVisible();
  for (const mark of await page.locator('.note-mark').all()) await expect(mark).toBeHidden();
  const text = await page.locator('.prose > p').first().boundingBox();
  const note = await notes.first().boundingBox();
  expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
});
