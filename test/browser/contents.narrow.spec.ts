import { expect, test } from './site.ts';

test('on a phone the contents are a closed disclosure that opens by touch', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const section = contents.locator('[data-section=partnerships]');
  await expect(section).toBeHidden();
  await contents.locator('summary').tap();
  await section.tap();
  await expect(page).toHaveURL(/#partnerships$/);
  await expect(page.locator('#partnerships')).toBeInViewport();
});
