import { chapter } from './report.ts';
import { expect, test } from './site.ts';

for (const address of [chapter.bridge, chapter.plain]) {
  test(`a finger finds each mark of ${address} without precision, and no two marks in one place`, async ({
    page,
    site,
  }) => {
    await page.goto(site.root + address);
    const marks = page.locator('.prose > p :is(.mark, .num, .term, .cite, .ref, .note-mark):visible');
    const faults = await marks.evaluateAll((elements) => {
      const boxes = elements.flatMap((element) =>
        [...element.getClientRects()].filter(({ width }) => width > 1).map((box) => ({ element, box })),
      );
      const name = ({ element }: { element: Element }): string => `${element.className} ${element.textContent.trim()}`;
      const low = boxes
        .filter(({ box }) => box.height < 23.5)
        .map((one) => `${name(one)} is ${one.box.height} px tall`);
      const overlaps = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              !one.element.contains(other.element) &&
              Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 &&
              Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 1,
          )
          .map((other) => `${name(one)} lies over ${name(other)}`),
      );
      return [...low, ...overlaps];
    });
    expect(await marks.count()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });
}

test('links to sections are in sight and large enough under a finger', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const links = await page.locator('.permalink').evaluateAll((all) =>
    all.map((link) => {
      const { width, height } = link.getBoundingClientRect();
      return { seen: getComputedStyle(link).opacity, isLarge: Math.min(width, height) >= 43 };
    }),
  );
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter(({ seen, isLarge }) => seen !== '1' || !isLarge)).toEqual([]);
});
