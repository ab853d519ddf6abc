import { chapter } from './report.ts';
import { expect, test } from './site.ts';

test('a claim opens and closes by touch, within the width of the screen', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const mark = page.locator('.prose .mark').first();
  await mark.tap();
  const panel = page.locator('.opened');
  await expect(panel.locator('[data-verbatim]')).toBeVisible();
  const box = await panel.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await mark.tap();
  await expect(panel).toHaveCount(0);
});
