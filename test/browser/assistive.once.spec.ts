import { expect, test } from './site.ts';
import { bridge, checklist, grip, matrix, openBridge, openChecklist, openMatrix, riskField } from './widgets.ts';

// `--update-snapshots` writes these anew; read them as a screen reader would.

test('the accessibility tree of the matrix', async ({ page, site }) => {
  await openMatrix(page, site.root);
  await grip(page, 'leaving').press('ArrowRight');
  await matrix(page).locator('summary').nth(1).press('Enter');
  await expect(matrix(page).locator('[data-rating]').first()).toBeVisible();
  await expect(matrix(page)).toMatchAriaSnapshot({ name: 'trend-matrix.aria.yml' });
});

test('the accessibility tree of the checklist', async ({ page, site }) => {
  await openChecklist(page, site.root);
  for (const id of ['damp', 'voles', 'dear-glass']) await expect(riskField(page, id, 'state')).toBeAttached();
  await riskField(page, 'damp', 'state').selectOption('watching');
  await riskField(page, 'voles', 'state').selectOption('not-applicable');
  await checklist(page).locator('.register > summary').press('Enter');
  await expect(checklist(page)).toMatchAriaSnapshot({ name: 'risk-checklist.aria.yml' });
});

test('the accessibility tree of the bridge', async ({ page, site }) => {
  await openBridge(page, site.root, '?pressed=60%25');
  await expect(bridge(page)).toMatchAriaSnapshot({ name: 'revenue-bridge.aria.yml' });
});
