import { expect, test } from './site.ts';

test('by touch a risk is marked, the reading shared, and another’s adopted and taken back', async ({ page, site }) => {
  await page.goto(`${site.root}skeptical-inquiry/?reading=1*Crisks*marginO00`);
  await page.locator('risk-checklist legend').first().scrollIntoViewIfNeeded();
  await expect(page.locator('risk-checklist[live]')).toBeAttached();
  await page.locator('li.risk[data-item=gatekeeper] [data-field=state]').selectOption('watching');
  await expect(page.locator('.reading-counts')).toContainText('1 of 14 risks looked at');
  const act = (name: string) => page.locator(`.reading-line [data-act=${name}]`);
  await act('share').tap();
  await expect(page.locator('.reading-share input[type=text]')).toHaveValue(/Crisks\*gatekeeperW00/);
  await act('share').tap();
  await expect(page.locator('.reading-share')).toBeHidden();
  await act('adopt').tap();
  await expect(page.locator('.reading-counts')).toContainText('2 of 14 risks looked at');
  await act('undo').tap();
  await expect(page.locator('.reading-counts')).toContainText('1 of 14 risks looked at');
});

test('the quiet line leaves most of a small screen to the text', async ({ page, site }) => {
  await page.goto(`${site.root}skeptical-inquiry/`);
  await page.locator('risk-checklist legend').first().scrollIntoViewIfNeeded();
  await expect(page.locator('risk-checklist[live]')).toBeAttached();
  await page.locator('li.risk[data-item=gatekeeper] [data-field=state]').selectOption('watching');
  await expect(page.locator('.reading-line')).toBeVisible();
  const box = await page.locator('.reading-line').boundingBox();
  expect(box?.height ?? Infinity).toBeLessThan(130);
});
