import { expect, test } from './site.ts';

test('the contents stand beside the text and mark the section being read', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const section = contents.locator('[data-section=partnerships]');
  await expect(section).toBeVisible();
  await page.locator('#partnerships').evaluate((heading) => heading.scrollIntoView());
  await expect(section).toHaveAttribute('aria-current', 'location');
  await expect(contents.locator('[aria-current=location]')).toHaveCount(1);
  await expect(contents.locator('[aria-current=page]')).toHaveText('Business fundamentals');
  await page.locator('#revenue').evaluate((heading) => heading.scrollIntoView());
  await expect(contents.locator('[data-section=revenue]')).toHaveAttribute('aria-current', 'location');
  await expect(contents.locator('[aria-current=location]')).toHaveCount(1);
});

test('a jump past headings, forth and back, marks the section that it leads into', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const present = page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current=location]');
  const jumpTo = (place: string): Promise<void> => page.locator(place).evaluate((element) => element.scrollIntoView());
  await jumpTo('#bridge-revenue');
  await expect(present).toHaveText('Revenue');
  await jumpTo('#partnerships');
  await expect(present).toHaveText('Partnerships');
  await jumpTo('#bridge-revenue');
  await expect(present).toHaveText('Revenue');
  await jumpTo('h1');
  await expect(present).toHaveCount(0);
});
