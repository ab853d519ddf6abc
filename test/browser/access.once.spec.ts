import { violations, views, violationsIn } from './axe.ts';
import { expect, kinds, test } from './site.ts';

for (const [view, { media, widths }] of Object.entries(views)) {
  for (const width of widths) {
    for (const [kind, address] of Object.entries(kinds)) {
      // The colours of the whole report are those of its parts, which are looked at one by one.
      if (kind === 'whole report' && view !== 'light') continue;
      test(`nothing stands in the way of assistive technology: ${kind}, ${view}, ${width} px`, async ({
        page,
        site,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await page.goto(site.root + address);
        expect(await violationsIn(page, view)).toEqual([]);
      });
    }

    test(`nothing stands in the way of assistive technology: an opened claim, ${view}, ${width} px`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.goto(`${site.root}trends/`);
      await page.locator('.mark').first().click();
      await expect(page.locator('.opened')).toBeVisible();
      expect(await violationsIn(page, view)).toEqual([]);
    });

    test(`nothing stands in the way of assistive technology: a changed case with all its questions, ${view}, ${width} px`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.goto(`${site.root}business-fundamentals/?growth=40%25&rate=abc`);
      await expect(page.locator('revenue-bridge:has(.case-sentence.changed) .said-of-case')).toBeVisible();
      await page.evaluate(() =>
        document
          .querySelectorAll<HTMLDetailsElement>('revenue-bridge details')
          .forEach((details) => (details.open = true)),
      );
      await page.getByRole('button', { name: 'Low', exact: true }).press('Enter');
      await expect(page.locator('revenue-bridge').getByRole('button', { name: 'Undo' })).toHaveAttribute(
        'aria-disabled',
        'false',
      );
      expect(await violationsIn(page, view)).toEqual([]);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, ${colorScheme}, a verdict’s mark has the colour of text`, async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(site.root);
    const colours = await page
      .locator('.glyph')
      .evaluateAll((glyphs) => [...new Set(glyphs.map((glyph) => getComputedStyle(glyph).color))]);
    expect(colours).toEqual([await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)]);
  });
}

for (const [kind, address] of Object.entries(kinds)) {
  // Axe leaves this rule out unless it is asked; how near targets come to each other rests on where lines break.
  test(`what can be touched has room for a finger: ${kind}`, async ({ page, site }) => {
    await page.goto(site.root + address);
    for (const width of [320, 360, 412]) {
      await page.setViewportSize({ width, height: 823 });
      expect(await violations(page, ['target-size']), `${width} px`).toEqual([]);
    }
  });
}
