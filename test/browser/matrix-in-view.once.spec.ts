import { devices } from '@playwright/test';
import { expect, test } from './site.ts';
import { matrix, openMatrix } from './widgets.ts';

const { hasTouch, isMobile } = devices['Pixel 7'];

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [1440, 900],
] as const) {
  test.describe(`at ${width} by ${height}`, () => {
    const isPhone = width < 600;
    test.use({ viewport: { width, height }, hasTouch: isPhone && hasTouch, isMobile: isPhone && isMobile });

    test('the map, the ranking and each slider are in view together, and what moves is seen moving', async ({
      page,
      site,
    }) => {
      await openMatrix(page, site.root);
      const map = matrix(page).locator('svg.rating-map:visible');
      const harm = matrix(page).locator('[data-weight=harm]');
      await harm.press('ArrowRight');
      const line = page.locator('.reading-line');
      await expect(line).toBeVisible();
      const bar = await map.evaluate((picture) => {
        const height = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar-height')) || 0;
        scrollBy(0, picture.getBoundingClientRect().top - height);
        return height;
      });
      const foot = await line.evaluate((place) => Math.min(innerHeight, place.getBoundingClientRect().top));
      for (const part of [
        map,
        matrix(page).locator('.ranking'),
        ...(await matrix(page).locator('[data-weight]').all()),
      ]) {
        const box = await part.boundingBox();
        expect(box?.y ?? NaN).toBeGreaterThanOrEqual(bar - 1);
        expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(foot + 1);
      }
      const moving = (): Promise<number> =>
        matrix(page)
          .locator('.ranking li')
          .evaluateAll((entries) => entries.filter((entry) => entry.getAnimations().length > 0).length);
      await harm.press('Home');
      expect(await moving()).toBe(2);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await harm.press('ArrowRight');
      await expect.poll(moving).toBe(0);
      await harm.press('Home');
      expect(await moving()).toBe(0);
      if (!isPhone) return;
      for (const control of await matrix(page).locator('.board :is(button, input, select)').all())
        expect((await control.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
      for (const reach of await map.locator('.reach').all())
        expect((await reach.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(44);
      // A finger that begins beside all marks is left to the browser, which scrolls; one on a mark is not.
      const mark = await map.locator('.mark').first().boundingBox();
      const frame = await map.locator('.frame').boundingBox();
      if (!mark || !frame) throw new Error('the map is not drawn');
      const touchActions = (at: [x: number, y: number]): Promise<string[]> =>
        page.evaluate(([x, y]) => {
          const found: string[] = [];
          for (let part = document.elementFromPoint(x, y); part; part = part.parentElement)
            found.push(getComputedStyle(part).touchAction);
          return found;
        }, at);
      expect(await touchActions([mark.x + mark.width / 2, mark.y + mark.height / 2])).toContain('none');
      const beside = await touchActions([frame.x + frame.width - 8, frame.y + frame.height - 60]);
      expect(new Set(beside)).toEqual(new Set(['auto']));
    });
  });
}
