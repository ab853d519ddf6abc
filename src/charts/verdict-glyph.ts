import { scene, type Scene } from './scene.ts';

/** The shape of each verdict, in a box of 10 by 10. Shapes alone distinguish them; colour is redundant. */
const shapes: Record<string, readonly Scene[]> = {
  supported: [scene('circle', 'disc', { cx: 5, cy: 5, r: 4.25, fill: 'currentColor' })],
  partly: [
    scene('circle', 'ring', { cx: 5, cy: 5, r: 3.6, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3 }),
    scene('path', 'half', { d: 'M5 1.4a3.6 3.6 0 0 0 0 7.2z', fill: 'currentColor' }),
  ],
  unverified: [
    scene('circle', 'ring', { cx: 5, cy: 5, r: 3.6, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3 }),
  ],
  contradicted: [
    scene('path', 'cross', {
      d: 'M1.6 1.6l6.8 6.8M8.4 1.6L1.6 8.4',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.8,
    }),
  ],
  inconsistent: [
    scene('path', 'unequal', {
      d: 'M.8 3.4h8.4M.8 6.6h8.4M7.4.6L2.6 9.4',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.4,
    }),
  ],
};

/** The glyph of a verdict. Drawn in full each time, because browsers lay out a shape faster than a `<use>`. */
export function verdictGlyph(verdict: string): Scene {
  return scene(
    'svg',
    verdict,
    { class: `glyph ${verdict}`, viewBox: '0 0 10 10', 'aria-hidden': 'true', focusable: 'false' },
    shapes[verdict] ?? [],
  );
}
