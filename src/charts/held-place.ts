import { textWidth } from './label-places.ts';
import type { PlacedMark, RatedPlace, Scale } from './rated-marks.ts';
import { rounded, scene, type Scene } from './scene.ts';

/** The cell in which the mark in hand stands. */
export function heldCell(at: RatedPlace, x: Scale, y: Scale): Scene {
  return scene('rect', 'held cell', {
    class: 'held-cell',
    x: rounded(x(at.x - 0.5)),
    y: rounded(y(at.y + 0.5)),
    width: rounded(x(1) - x(0)),
    height: rounded(y(0) - y(1)),
  });
}

/**
 * Names the steps of the mark in hand, as the arrows of the axes point: above its cell or beside it, where no finger covers
 * them, and if possible over no other mark.
 */
export function heldWords(
  axes: readonly [x: readonly string[], y: readonly string[]],
  at: RatedPlace,
  marks: readonly PlacedMark[],
  {
    x,
    y,
    frame,
    textSize,
  }: { x: Scale; y: Scale; frame: { left: number; right: number; top: number }; textSize: number },
): Scene {
  const { left, right, top } = frame;
  const lines = [`→ ${axes[0][at.x - 1] ?? ''}`, `↑ ${axes[1][at.y - 1] ?? ''}`];
  const [width, height, gap] = [Math.max(...lines.map((line) => textWidth(line, textSize))) + 20, 46, 8];
  const [cellLeft, cellRight, cellTop] = [x(at.x - 0.5), x(at.x + 0.5), y(at.y + 0.5)];
  const within = (edge: number): number => Math.max(left, Math.min(right - width, edge));
  const above = [x(at.x) - width / 2, cellLeft, cellRight - width, cellLeft - width, cellRight].map((edge) => ({
    x: within(edge),
    y: cellTop - gap - height,
  }));
  const beside = [cellLeft - gap - width, cellRight + gap].map((edge) => ({ x: edge, y: cellTop }));
  const fitting = [...above, ...beside].filter(
    (place) => place.y >= top && place.x >= left && place.x + width <= right,
  );
  const covers = (place: { x: number; y: number }): boolean =>
    marks.some(
      ({ cx, cy, radius }) =>
        cx + radius > place.x &&
        cx - radius < place.x + width &&
        cy + radius > place.y &&
        cy - radius < place.y + height,
    );
  const box = fitting.find((place) => !covers(place)) ?? fitting[0] ?? above[0] ?? { x: left, y: top };
  return scene('g', 'held words', {}, [
    scene('rect', 'held box', {
      class: 'held-box',
      x: rounded(box.x),
      y: rounded(box.y),
      width: rounded(width),
      height,
    }),
    ...lines.map((line, row) =>
      scene(
        'text',
        `held ${row}`,
        { class: 'held-words', x: rounded(box.x + 9), y: rounded(box.y + 19 + row * 18) },
        line,
      ),
    ),
  ]);
}
