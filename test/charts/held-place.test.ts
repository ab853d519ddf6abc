import { expect, it } from 'vitest';
import { ratingMapNarrow, ratingMapWide } from '../../src/charts/rating-map.ts';
import type { Scene } from '../../src/charts/scene.ts';
import { randomMap } from './random-map.ts';

const names = { title: 't', description: 'd' };

function rects(scene: Scene): Map<string, Record<'x' | 'y' | 'width' | 'height', number>> {
  const own = [[scene.key, scene.attrs as Record<'x' | 'y' | 'width' | 'height', number>] as const];
  return new Map([
    ...(scene.tag === 'rect' ? own : []),
    ...(typeof scene.body === 'string' ? [] : scene.body.flatMap((piece) => [...rects(piece)])),
  ]);
}

const places = Array.from({ length: 25 }, (_, index) => ({ x: (index % 5) + 1, y: Math.floor(index / 5) + 1 }));

it.each([
  ['wide', ratingMapWide],
  ['narrow', ratingMapNarrow],
])('the words of the mark in hand stand above or beside its cell, not under the finger: %s', (_, ratingMap) => {
  for (const held of places) {
    const found = rects(ratingMap({ ...randomMap(3, 6), isMovable: true, held }, names));
    const [frame, cell, box] = ['frame', 'held cell', 'held box'].map((key) => found.get(key));
    if (!frame || !cell || !box) throw new Error('a piece is not drawn');
    const isAbove = box.y + box.height <= cell.y;
    const isBeside = box.x + box.width <= cell.x || box.x >= cell.x + cell.width;
    expect(isAbove || isBeside, JSON.stringify(held)).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(frame.x);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
  }
});

it('only a map whose marks can be moved has room for fingers', () => {
  const drawn = (isMovable: boolean): string => JSON.stringify(ratingMapWide({ ...randomMap(3, 6), isMovable }, names));
  expect(drawn(true)).toContain('"reach"');
  expect(drawn(false)).not.toContain('"reach"');
});
