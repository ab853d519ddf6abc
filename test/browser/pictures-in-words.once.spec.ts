import { seasons } from './report.ts';
import { expect, test } from './site.ts';
import { openChecklist, openMatrix } from './widgets.ts';

test('the description of the rating map follows the reader’s ratings, and theirs who sent a link', async ({
  page,
  site,
}) => {
  await openMatrix(page, site.root);
  const map = page.locator('trend-matrix svg.rating-map:visible');
  await expect(map).toHaveAccessibleDescription(/Only our ratings are shown\.$/);
  const grip = page.locator('.grip').first();
  const title = seasons.title;
  await expect(map).toHaveAccessibleName(title);
  await grip.press('ArrowDown');
  const label = await grip.locator('.grip-label').innerText();
  await expect(map).toHaveAccessibleDescription(new RegExp(`Yours: ${label}: .*(higher|lower)\\.$`));
  await expect(map).toHaveAccessibleName(
    `${title} The title is the editors’ finding; you rate 1 of ${seasons.trends.length} trends yourself.`,
  );
  await grip.press('Delete');
  await expect(map).toHaveAccessibleDescription(/Only our ratings are shown\.$/);
  await expect(map).toHaveAccessibleName(title);
});

test('the description of the exposures follows the reader’s view', async ({ page, site }) => {
  await openChecklist(page, site.root);
  const picture = page.locator('risk-checklist svg.exposure:visible');
  await expect(picture).toHaveAccessibleDescription(/Only our view is shown\.$/);
  const risk = page.locator('li.risk').first();
  await risk.locator('[data-field=state]').selectOption('happened');
  await risk.locator('[data-field=likelihood]').selectOption({ index: 1 });
  await risk.locator('[data-field=note]').fill('Only for me.');
  await expect(picture).toHaveAccessibleDescription(/Yours: .+: (has )?happened; likelihood .+\.$/);
  await expect(picture).not.toHaveAccessibleDescription(/Only for me/);
});
