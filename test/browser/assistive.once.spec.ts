import { expect, test } from './site.ts';
import { bridge, checklist, grip, matrix, openBridge, openChecklist, openMatrix, riskField, trend } from './widgets.ts';

// `--update-snapshots` writes these anew. Read them as a screen reader would.

test('what a screen reader reads of a bridge: an assumption and the answers', async ({ page, site }) => {
  await openBridge(page, site.root, '?pressed=60%25');
  await expect(bridge(page).locator('.case-line')).toMatchAriaSnapshot({ name: 'bridge-case.aria.yml' });
  await expect(bridge(page).locator('.controls [data-input=pressed]')).toMatchAriaSnapshot({
    name: 'bridge-assumption.aria.yml',
  });
  await expect(bridge(page).locator('.answers')).toMatchAriaSnapshot({ name: 'bridge-answers.aria.yml' });
});

test('what a screen reader reads of a number’s panel, moved', async ({ page, site }) => {
  await openBridge(page, site.root, '?pressed=60%25');
  const number = page.locator('.prose > p > a[data-opens="number pressing.juice"]').first();
  await number.press('Enter');
  const panel = page.locator('.opened');
  await expect(panel.locator('.panel-form')).toBeVisible();
  await panel.locator('.working > summary').press('Enter');
  await expect(panel.locator('.model-graph')).toBeVisible();
  await expect(panel).toMatchAriaSnapshot({ name: 'number-panel.aria.yml' });
  await expect(number).toMatchAriaSnapshot({ name: 'number-yours.aria.yml' });
});

test('what a screen reader reads of a matrix: the filters, and a trend opened and rated', async ({ page, site }) => {
  await openMatrix(page, site.root);
  await grip(page, 'leaving').press('ArrowRight');
  await trend(page, 'leaving').locator('summary').press('Enter');
  await expect(trend(page, 'leaving').locator('[data-rating]').first()).toBeVisible();
  await expect(matrix(page).locator('form.filters')).toMatchAriaSnapshot({ name: 'matrix-filters.aria.yml' });
  await expect(trend(page, 'leaving')).toMatchAriaSnapshot({ name: 'matrix-trend.aria.yml' });
});

test('what a screen reader reads of a checklist: a group with a marked risk', async ({ page, site }) => {
  await openChecklist(page, site.root);
  await riskField(page, 'damp', 'state').selectOption('watching');
  await expect(riskField(page, 'mice', 'state')).toBeAttached();
  await expect(checklist(page).locator('fieldset[data-group=cellar]')).toMatchAriaSnapshot({
    name: 'checklist-group.aria.yml',
  });
});
