import { pressEnter } from './press-enter.ts';
import { chapter } from './report.ts';
import { expect, test } from './site.ts';
import { openBridge } from './widgets.ts';

test('a value put to use leaves the focus on its button, which has no use any more', async ({ page, site }) => {
  await openBridge(page, site.root);
  await pressEnter(page.locator('[data-analysis=needed] > summary'));
  const name = await page.locator('[data-use][aria-disabled=false]').first().getAttribute('data-use');
  const button = page.locator(`[data-use="${name}"]`);
  await pressEnter(button);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toBeFocused();
});

test('who takes up their own case instead of the link’s goes on at the first assumption', async ({ page, site }) => {
  await openBridge(page, site.root);
  const sliders = page.locator('model-workbench .controls input[type=range]');
  const base = page.url();
  await sliders.first().press('End');
  await expect(page).not.toHaveURL(base);
  const linked = page.url();
  await pressEnter(page.locator('model-workbench button[type=reset]'));
  await sliders.last().press('Home');
  await expect(page).not.toHaveURL(linked);
  await page.goto(`${site.root}claims/`);
  await openBridge(page, site.root, new URL(linked).search);
  await pressEnter(page.locator('button[data-act=own]'));
  await expect(page.locator('button[data-act=own]')).toBeHidden();
  await expect(sliders.first()).toBeFocused();
});

test('a mark within a panel puts its own panel there, and the focus in it', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const [outer, inner] = await page.locator('.apparatus').evaluate((apparatus) => {
    const opens = (mark: Element): string => mark.getAttribute('data-opens') ?? '';
    const pairs = [...apparatus.querySelectorAll('.entry a[data-opens]')].map((mark) => [
      mark.closest('.entry')?.getAttribute('data-entry') ?? '',
      opens(mark),
    ]);
    const marks = new Set([...document.querySelectorAll('.prose > p a[data-opens]')].map(opens));
    return (
      pairs.find(([entry = '', name]) => marks.has(entry) && apparatus.querySelector(`[data-entry="${name}"]`)) ?? []
    );
  });
  await pressEnter(page.locator(`.prose > p a[data-opens="${outer}"]`).first());
  const panel = page.locator('.opened');
  await pressEnter(panel.locator(`a[data-opens="${inner}"]`).first());
  await expect(panel.locator(`[data-entry="${inner}"]`)).toBeVisible();
  await expect(panel).toBeFocused();
  await pressEnter(panel.getByRole('button', { name: 'Back' }));
  await expect(panel.locator(`a[data-opens="${inner}"]`).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(`.prose > p a[data-opens="${outer}"]`).first()).toBeFocused();
});
