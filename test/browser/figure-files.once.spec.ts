import { report } from './report.ts';
import { expect, test } from './site.ts';

for (const { id, number, chapter } of report.figures) {
  test(`the SVG file of ${id} loads nothing, and all its text is within its edges, in its own face`, async ({
    page,
    site,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.root}figures/${id}.svg`);
    const faces = await page.evaluate(async () =>
      [...(await document.fonts.ready)].map(({ family, status }) => [family, status]),
    );
    expect(faces).toEqual([['Inter Variable', 'loaded']]);
    const outside = await page.evaluate(() => {
      const { right, bottom } = document.documentElement.getBoundingClientRect();
      return [...document.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.left < 4 || box.top < 4 || box.right > right - 4 || box.bottom > bottom - 4)
        .map(({ text }) => text);
    });
    expect(outside).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
  });

  test(`the page of ${id} works in another site’s frame, wide and narrow`, async ({ page, site }) => {
    const address = `${site.root}figures/${id}/`;
    for (const [width, shown] of [
      [320, 'narrow'],
      [720, 'wide'],
    ] as const) {
      await page.setContent(`<iframe src="${address}" width="${width}" height="700"></iframe>`);
      const frame = page.frameLocator('iframe');
      await expect(frame.locator(`.picture.${shown} svg`)).toBeVisible();
      await expect(frame.locator('.picture svg:visible')).toHaveCount(1);
      const wider = await frame.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wider).toBeLessThanOrEqual(0);
    }
    await page
      .frameLocator('iframe')
      .getByRole('link', { name: `Figure ${number}` })
      .click();
    await expect(page).toHaveURL(`${site.root}${chapter}/#${id}`);
  });

  test(`the links under ${id} fit on one line of a phone, each large enough for a finger`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.root}${chapter}/#${id}`);
    const boxes = await page
      .locator(`[id="${id}"] .figure-links a`)
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(4);
    for (const { top, width, height } of boxes) {
      expect(top).toBe(boxes[0]?.top);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
}

test('the link to a figure’s table opens it', async ({ page, site }) => {
  const { id = '', chapter = '' } = report.figures[0] ?? {};
  await page.goto(`${site.root}${chapter}/`);
  await page.locator(`[id="${id}"]`).getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(`${site.root}figures/${id}/#table`);
  await expect(page.getByRole('table')).toBeVisible();
});
