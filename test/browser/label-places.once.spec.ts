import { markup } from '../../src/charts/scene.ts';
import { ratingMapNarrow, ratingMapWide } from '../../src/charts/rating-map.ts';
import { randomMap } from '../charts/random-map.ts';
import { expect, test } from './site.ts';
import { matrix, openMatrix } from './widgets.ts';

const seeds = 80;
const names = { title: 't', description: 'd' };

for (const width of [320, 768, 1280]) {
  test(`no name overlaps another name or a mark at ${width} px, for ${seeds} seeds`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await openMatrix(page, site.root);
    await page.evaluate(() => document.fonts.load('600 14px "Report Sans"'));
    const pictures = matrix(page).locator('.pictures');
    let shown = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const data = randomMap(seed, 40);
      const { touching, count } = await pictures.evaluate(
        (place, drawn) => {
          place.innerHTML = drawn;
          const picture = [...place.children].find((child) => child.checkVisibility());
          if (!picture) throw new Error('one of the pictures is for this width');
          const pieces = (selector: string) =>
            [...picture.querySelectorAll<SVGGraphicsElement>(selector)].map((piece) => ({
              key: piece.dataset['key'] ?? '',
              box: piece.getBoundingClientRect(),
            }));
          const texts = pieces('text.name');
          // A line of text stands in a box taller than its letters; two lines of one name touch by right.
          const letters = ({ box }: { box: DOMRect }) => ({
            left: box.left,
            right: box.right,
            top: box.top + box.height * 0.2,
            bottom: box.bottom - box.height * 0.2,
          });
          const found: string[] = [];
          for (const [index, text] of texts.entries()) {
            const own = letters(text);
            for (const other of [...texts.slice(index + 1), ...pieces('.mark'), ...pieces('text.quadrant')]) {
              const box = other.key.startsWith('mark') ? other.box : letters(other);
              if (own.left < box.right && box.left < own.right && own.top < box.bottom && box.top < own.bottom)
                found.push(`${text.key} on ${other.key}`);
            }
          }
          return { touching: found, count: texts.length };
        },
        markup(ratingMapWide(data, names)) + markup(ratingMapNarrow(data, names)),
      );
      expect(touching, `seed ${seed}`).toEqual([]);
      shown += count;
    }
    // Narrow pictures have their names in the key beside them.
    if (width >= 768) expect(shown).toBeGreaterThan(seeds * 5);
    else expect(shown).toBe(0);
  });
}
