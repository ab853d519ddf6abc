import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellPlaces } from '../../src/charts/cell-places.ts';
import { overlap, placeNames, textWidth, type Box } from '../../src/charts/label-places.ts';
import { placeAt, ratingMapNarrow, ratingMapWide } from '../../src/charts/rating-map.ts';
import { advances } from '../../src/charts/sans-advances.ts';
import { randomMap } from './random-map.ts';
import { textBoxes, markBoxes } from './scene-boxes.ts';

const names = { title: 't', description: 'd' };

it('has the advance widths of the report’s font', async () => {
  const face = await subsetFont(readFileSync('src/assets/fonts/sans.woff2'), Object.keys(advances).join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: 600 },
  });
  const font = create(face);
  if (font.isCollection) throw new Error('the sans is one font');
  expect(Object.keys(advances).length).toBeGreaterThan(90);
  for (const [character, width] of Object.entries(advances)) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    expect(Math.abs((glyph.advanceWidth / font.unitsPerEm) * 1000 - width), character).toBeLessThan(1);
  }
  expect(textWidth('AV', 10)).toBeCloseTo((((advances['A'] ?? 0) + (advances['V'] ?? 0)) / 100) * 1.03, 6);
});

describe('40 random points', () => {
  it('have no overlapping names or marks, for 200 seeds', () => {
    let placed = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const data = randomMap(seed, 40);
      for (const [scene, width, height] of [
        [ratingMapWide(data, names), 600, 520],
        [ratingMapNarrow(data, names), 340, 360],
      ] as const) {
        const texts = textBoxes(scene, 'name');
        placed += texts.length;
        const taken = [...textBoxes(scene, 'quadrant'), ...markBoxes(scene)];
        for (const [index, { key, box }] of texts.entries()) {
          for (const other of [...texts.slice(index + 1), ...taken])
            expect(overlap(box, other.box), `seed ${seed}: ${key} on ${other.key}`).toBe(false);
          expect(
            box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
            `seed ${seed}: ${key} leaves the picture`,
          ).toBe(true);
        }
        const marks = markBoxes(scene);
        for (const [index, { key, box }] of marks.entries())
          for (const other of marks.slice(index + 1))
            expect(overlap(box, other.box), `seed ${seed}: ${key} on ${other.key}`).toBe(false);
      }
    }
    expect(placed).toBeGreaterThan(200 * 10);
  });

  it('show every point as a mark or in a count', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      for (const count of [1, 40, 200]) {
        const scene = ratingMapNarrow(randomMap(seed, count, { moved: false }), names);
        const numbers = textBoxes(scene, 'number').map(({ text }) => text);
        const shown = numbers.filter((text) => !text.startsWith('+')).length;
        const rest = numbers.filter((text) => text.startsWith('+')).reduce((sum, text) => sum + Number(text), 0);
        expect(shown + rest).toBe(count);
      }
    }
  });
});

it('names a lone mark and omits a name that does not fit', () => {
  const frame: Box = { x: 0, y: 0, width: 200, height: 100 };
  const mark = { id: 'a', name: 'Some name', cx: 100, cy: 50, radius: 10 };
  expect(placeNames([mark], [], frame, 14)).toHaveLength(1);
  expect(placeNames([mark], [frame], frame, 14)).toEqual([]);
});

it('keeps the marks of a cell inside it without overlap', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 40, max: 150 }),
      fc.integer({ min: 40, max: 150 }),
      (count, width, height) => {
        const places = cellPlaces(count, width, height);
        expect(places.length).toBeGreaterThan(0);
        expect(places.length).toBeLessThanOrEqual(count);
        for (const [index, { dx, dy, radius }] of places.entries()) {
          expect(Math.abs(dx) + radius).toBeLessThanOrEqual(width / 2 + 1e-9);
          expect(Math.abs(dy) + radius).toBeLessThanOrEqual(height / 2 + 1e-9);
          for (const other of places.slice(index + 1))
            expect(Math.hypot(dx - other.dx, dy - other.dy)).toBeGreaterThanOrEqual(2 * radius);
        }
      },
    ),
    { seed: 8 },
  );
});

it('finds the rating at a position', () => {
  const { x, y } = randomMap(1, 1);
  expect(placeAt({ x, y }, 'wide', { x: 100, y: 450 })).toEqual({ x: 1, y: 1 });
  expect(placeAt({ x, y }, 'wide', { x: 590, y: 10 })).toEqual({ x: 5, y: 5 });
  expect(placeAt({ x, y }, 'wide', { x: -900, y: 9000 })).toEqual({ x: 1, y: 1 });
  expect(placeAt({ x, y }, 'narrow', { x: 182, y: 106 })).toEqual({ x: 3, y: 3 });
});
