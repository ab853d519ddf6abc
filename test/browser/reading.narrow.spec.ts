import { beforeWinter } from './report.ts';
import { expect, test } from './site.ts';
import { act, counts, openChecklist, riskField } from './widgets.ts';

const looked = (count: number): string => `${count} of ${beforeWinter.items.length} risks looked at`;

test('by touch a risk is marked, the reading shared, and a linked one adopted and undone', async ({ page, site }) => {
  await openChecklist(page, site.root, '?reading=1*Cbefore-winter*dampO00');
  await riskField(page, 'mice', 'state').selectOption('watching');
  await expect(counts(page)).toContainText(looked(1));
  await act(page, 'share').tap();
  await expect(page.locator('.reading-share input[type=text]')).toHaveValue(/Cbefore-winter\*miceW00/);
  await act(page, 'share').tap();
  await expect(page.locator('.reading-share')).toBeHidden();
  await act(page, 'adopt').tap();
  await expect(counts(page)).toContainText(looked(2));
  await act(page, 'undo').tap();
  await expect(counts(page)).toContainText(looked(1));
});

test('the line at the foot leaves most of a small screen to the text', async ({ page, site }) => {
  await openChecklist(page, site.root);
  await riskField(page, 'mice', 'state').selectOption('watching');
  await expect(page.locator('.reading-line')).toBeVisible();
  const box = await page.locator('.reading-line').boundingBox();
  expect(box?.height ?? Infinity).toBeLessThan(130);
});
