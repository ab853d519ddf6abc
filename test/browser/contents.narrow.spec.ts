import { chapter } from './report.ts';
import { expect, test } from './site.ts';

const section = 'a-press-of-our-own';

test('on a phone the contents are a closed disclosure that opens by touch', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const link = contents.locator(`[data-section=${section}]`);
  await expect(link).toBeHidden();
  await contents.locator('summary').tap();
  await link.tap();
  await expect(page).toHaveURL(new RegExp(`#${section}$`));
  await expect(page.locator(`#${section}`)).toBeInViewport();
});

test('a link to a section leads to it, and it stays in place while the page finishes loading', async ({
  page,
  site,
}) => {
  await page.goto(`${site.root}${chapter.bridge}#${section}`, { waitUntil: 'load' });
  const top = await page.evaluate(async (id) => {
    await document.fonts.ready;
    for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
    return document.getElementById(id)?.getBoundingClientRect().top ?? NaN;
  }, section);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(100);
});
