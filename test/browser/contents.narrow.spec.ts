import { chapter, report, named } from './report.ts';
import { expect, test } from './site.ts';

const section = 'a-press-of-our-own';
const { title } = named(report.chapters, chapter.bridge.replace('/', ''));

test('on a phone a bar stays in sight, and its contents close by Escape, a tap outside and a link', async ({
  page,
  site,
}) => {
  await page.goto(site.root + chapter.bridge);
  const bar = page.getByRole('navigation', { name: 'Contents' });
  const summary = bar.locator('summary');
  const link = bar.locator(`[data-section=${section}]`);
  await page.evaluate(() => scrollTo(0, 1500));
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
  const height = (await bar.boundingBox())?.height ?? NaN;
  expect(height).toBeLessThanOrEqual(44);
  await expect(bar.locator('p').first()).toHaveText(title);
  await expect(link).toBeHidden();

  await summary.tap();
  await expect(link).toBeVisible();
  await link.press('Escape');
  await expect(link).toBeHidden();
  await expect(summary).toBeFocused();

  await summary.tap();
  await expect(link).toBeVisible();
  await page.touchscreen.tap(180, 730);
  await expect(link).toBeHidden();
  await expect(summary).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(1500);

  await summary.tap();
  await link.tap();
  await expect(link).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`#${section}$`));
  const heading = page.locator(`#${section}`);
  await expect(heading).toBeInViewport();
  expect((await heading.boundingBox())?.y).toBeGreaterThan(height);
});

test('what has the focus is never under the bar', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const bar = page.getByRole('navigation', { name: 'Contents' });
  const link = page.locator('.prose a:visible').nth(10);
  await link.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 10));
  const height = (await bar.boundingBox())?.height ?? NaN;
  expect((await link.boundingBox())?.y).toBeLessThan(height);
  await link.focus();
  expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(height);
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
  expect(top).toBeGreaterThanOrEqual(44);
  expect(top).toBeLessThan(140);
});
