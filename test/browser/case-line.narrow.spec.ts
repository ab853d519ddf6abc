import { pressing } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, openBridge, slider } from './widgets.ts';

test('the line above the picture takes the same room for every case', async ({ page, site }) => {
  await openBridge(page, site.root);
  const line = bridge(page).locator('.case-line');
  const top = async (selector: string): Promise<number> =>
    (await bridge(page).locator(selector).boundingBox())?.y ?? NaN;
  const height = async (): Promise<number> => (await top(':scope > .pictures')) - (await top('.case-line'));
  const atBase = await height();
  await slider(page, 'pressed').press('ArrowRight');
  await expect(line).toContainText('Dashed outlines');
  expect(await height()).toBe(atBase);
  for (const { label } of pressing.cases) {
    await bridge(page).getByRole('button', { name: label, exact: true }).press('Enter');
    await expect(line).toContainText(label);
    expect(await height()).toBe(atBase);
    const [sentence, room] = [await line.locator('.case-sentence').boundingBox(), await line.boundingBox()];
    expect((sentence?.y ?? NaN) + (sentence?.height ?? NaN)).toBeLessThanOrEqual(
      (room?.y ?? NaN) + (room?.height ?? NaN),
    );
  }
});
