import { report } from './report.ts';
import { expect, test } from './site.ts';

const placed = report.figures.filter(({ id }) => id.startsWith('figure-'));

for (const width of [320, 390, 768, 1280]) {
  test(`the words of every figure stand apart, whole and large enough at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    let shown = 0;
    for (const chapter of new Set(placed.map((figure) => figure.chapter))) {
      await page.goto(`${site.root}${chapter}/`);
      await page.evaluate(() => document.fonts.load('600 14px "Report Sans"'));
      const figures = await page.locator('.figure:has(.plots)').evaluateAll((elements) =>
        elements.map((figure) => {
          const drawn = [...figure.querySelectorAll('.plots svg')].filter((svg) => svg.checkVisibility());
          const texts = drawn.flatMap((svg) => [...svg.querySelectorAll<SVGTextElement>('text')]);
          // A line of text stands in a box taller than its letters.
          const boxes = texts.map((text) => {
            const { left, right, top, bottom, height } = text.getBoundingClientRect();
            return { text: text.textContent, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 };
          });
          const edge = figure.getBoundingClientRect();
          const overprinted = boxes.flatMap((one, index) =>
            boxes
              .slice(index + 1)
              .filter(
                (other) =>
                  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
              )
              .map((other) => `${one.text} on ${other.text}`),
          );
          const cut = boxes.filter(
            ({ left, right }) => left < edge.left - 1 || right > Math.min(edge.right, innerWidth) + 1,
          );
          const sizes = texts.map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          );
          return {
            id: figure.id,
            pictures: drawn.length,
            count: texts.length,
            overprinted,
            cut,
            smallest: Math.min(...sizes),
          };
        }),
      );
      for (const { id, pictures, count, overprinted, cut, smallest } of figures) {
        expect(pictures, id).toBe(1);
        expect(count, id).toBeGreaterThan(3);
        expect(overprinted, id).toEqual([]);
        expect(cut, id).toEqual([]);
        expect(smallest, id).toBeGreaterThanOrEqual(12);
        shown += 1;
      }
    }
    expect(shown).toBe(placed.length);
  });
}

test('the former address of a range still finds its figure', async ({ page, site }) => {
  await page.goto(`${site.root}the-press/#chart-gate-prices`);
  await expect(page.locator('#figure-gate-prices')).toBeInViewport();
});
