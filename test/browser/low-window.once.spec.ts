import { expect, test } from './site.ts';
import { openView, slider } from './widgets.ts';

test('in a low window, as at 400 % zoom, neither what is said of the reading nor the bar covers any text', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openView(page, site.root);
  await slider(page, 'pressed').press('ArrowRight');
  const line = page.locator('.reading-line');
  await expect(line.locator('.reading-counts')).toHaveText(/^1 /);
  await expect(line).not.toBeInViewport();
  const bar = page.getByRole('navigation', { name: 'Contents' });
  await expect(bar).not.toBeInViewport();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(line).toBeInViewport();
  await expect(bar).toBeInViewport();
});
