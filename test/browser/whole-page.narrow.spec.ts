import { report } from './report.ts';
import { expect, test } from './site.ts';

for (const { id } of report.chapters) {
  test(`soon after it has loaded, nothing of the chapter ${id} waits to be laid out`, async ({ page, site }) => {
    await page.goto(`${site.root}${id}/`);
    const waiting = (): Promise<number> =>
      page.evaluate(() => [...document.querySelectorAll('.prose > *')].filter((block) => getComputedStyle(block).contentVisibility === 'auto').length);
    await expect.poll(waiting).toBe(0);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing waits to be laid out', async ({ page, site }) => {
    await page.goto(`${site.root}business-fundamentals/`);
    for (const block of await page.locator('.prose > *').all()) await expect(block).toHaveCSS('content-visibility', 'visible');
  });
});
