import { expect, test } from './site.ts';

test('whichever case it names, the line above the picture keeps its room', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  const [line, picture] = [page.locator('revenue-bridge .case-line'), page.locator('revenue-bridge > .pictures')];
  const between = async (): Promise<number> =>
    ((await picture.boundingBox())?.y ?? NaN) - ((await line.boundingBox())?.y ?? NaN);
  const atBase = await between();
  await page.locator('revenue-bridge input[name=capture]').press('ArrowRight');
  await expect(line).toContainText('Dashed outlines');
  expect(await between()).toBe(atBase);
  await page.locator('revenue-bridge').getByRole('button', { name: 'The record', exact: true }).press('Enter');
  await expect(line).toContainText('The case “The record”');
  expect(await between()).toBe(atBase);
  const [said, room] = [await line.locator('.case-sentence').boundingBox(), await line.boundingBox()];
  expect((said?.y ?? NaN) + (said?.height ?? NaN)).toBeLessThanOrEqual((room?.y ?? NaN) + (room?.height ?? NaN));
});
