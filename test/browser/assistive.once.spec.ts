import { pressEnter } from './press-enter.ts';
import { chapter } from './report.ts';
import { expect, test } from './site.ts';
import {
  bridge,
  checklist,
  grip,
  matrix,
  openBridge,
  openMatrix,
  openView,
  risk,
  riskField,
  trend,
  wake,
} from './widgets.ts';

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
  await openView(page, site.root, '?pressed=60%25');
  const number = page.locator('.prose > p > a[data-opens="number pressing.juice"]').first();
  await pressEnter(number);
  const panel = page.locator('.opened');
  await expect(panel.locator('.panel-form')).toBeVisible();
  await pressEnter(panel.locator('.working > summary'));
  await expect(panel.locator('.model-graph')).toBeVisible();
  await expect(panel).toMatchAriaSnapshot({ name: 'number-panel.aria.yml' });
  await expect(number).toMatchAriaSnapshot({ name: 'number-yours.aria.yml' });
});

test('what a screen reader reads of a matrix: the ranking, and a trend opened and rated', async ({ page, site }) => {
  await openMatrix(page, site.root);
  await grip(page, 'leaving').press('ArrowRight');
  await pressEnter(trend(page, 'leaving').locator('summary'));
  await expect(trend(page, 'leaving').locator('[data-rating]').first()).toBeVisible();
  await expect(matrix(page).locator('.board')).toMatchAriaSnapshot({ name: 'matrix-board.aria.yml' });
  await expect(trend(page, 'leaving')).toMatchAriaSnapshot({ name: 'matrix-trend.aria.yml' });
});

test('what a screen reader reads of a checklist: a bar moved, and a risk opened and marked', async ({ page, site }) => {
  await page.goto(site.root + chapter.checklist);
  await wake(checklist(page));
  await checklist(page).locator('.handle[data-item=mice]').press('ArrowRight');
  await pressEnter(risk(page, 'damp').locator('summary'));
  await riskField(page, 'damp', 'state').selectOption('watching');
  await expect(checklist(page).locator('.own-band', { hasText: 'Yours' })).toBeVisible();
  await expect(checklist(page)).toMatchAriaSnapshot({ name: 'checklist.aria.yml' });
});
