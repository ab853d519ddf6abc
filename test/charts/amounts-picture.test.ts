import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/charts/scene.ts';
import { textWidth } from '../../src/charts/label-places.ts';
import { chartStates } from './chart-states.ts';

interface Box {
  key: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const charts = chartStates.filter(({ chart }) => chart.startsWith('amounts-'));

function pieces({ body }: Scene): readonly Scene[] {
  return typeof body === 'string' ? [] : body;
}

function number({ attrs }: Scene, name: string): number {
  return Number(attrs[name] ?? 0);
}

function words({ body }: Scene): string {
  return typeof body === 'string' ? body : body.map(words).join('');
}

/** The texts of a picture with the room that their letters take. */
function texts(scene: Scene): Box[] {
  return pieces(scene)
    .filter(({ tag }) => tag === 'text')
    .map((piece) => {
      const size = number(piece, 'font-size');
      const [x, y, width] = [number(piece, 'x'), number(piece, 'y'), textWidth(words(piece), size) / 1.03];
      const anchor = piece.attrs['text-anchor'];
      const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      return { key: piece.key, left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.22 };
    });
}

/** The bars of a picture, and the lines from parts to their labels as upright boxes. */
function marks(scene: Scene): Box[] {
  return pieces(scene).flatMap((piece) => {
    if (piece.tag === 'rect') {
      const [x, y] = [number(piece, 'x'), number(piece, 'y')];
      return [
        { key: piece.key, left: x, right: x + number(piece, 'width'), top: y, bottom: y + number(piece, 'height') },
      ];
    }
    const [, x, from, to] = /^M([\d.]+),([\d.]+)V([\d.]+)/.exec(String(piece.attrs['d'] ?? '')) ?? [];
    return piece.tag === 'path'
      ? [{ key: piece.key, left: Number(x), right: Number(x), top: Number(from), bottom: Number(to) }]
      : [];
  });
}

const touch = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left <= one.right && one.top < other.bottom && other.top <= one.bottom;
const idOf = (key: string): string => key.split(' ')[1] ?? '';

describe.each(charts)('$chart', ({ states }) => {
  it.each(Object.entries(states))(
    'keeps its words apart, from each other and from marks, and within it: %s',
    (_, scene) => {
      const all = texts(scene);
      const touching = all.flatMap((one, index) =>
        [
          ...all.slice(index + 1).filter((other) => touch(one, other)),
          // A tag holds its own value.
          ...marks(scene).filter(
            (mark) => touch(one, mark) && !(one.key.startsWith('value') && idOf(mark.key) === idOf(one.key)),
          ),
        ].map((other) => `${one.key} on ${other.key}`),
      );
      expect(touching).toEqual([]);
      const [, , width = 0, height = 0] = String(scene.attrs['viewBox']).split(' ').map(Number);
      expect(
        all.filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height),
      ).toEqual([]);
    },
  );

  it('is of one height in all steps, so that nothing moves when the picture changes', () => {
    expect(new Set(Object.values(states).map(({ attrs }) => attrs['viewBox'])).size).toBe(1);
  });

  it('draws lengths true to the scale, and a part within its whole', () => {
    const { 'within a part': scene } = states;
    const bars = new Map(scene ? pieces(scene).map((piece) => [piece.key, piece]) : []);
    const width = (id: string): number => number(bars.get(`bar ${id}`) as Scene, 'width');
    const [, , whole = 0] = String(scene?.attrs['viewBox']).split(' ').map(Number);
    expect(width('all')).toBeCloseTo(whole * (120 / 150), 1);
    expect(width('juice')).toBeCloseTo(whole * (30 / 150), 1);
    expect(width('cider')).toBeCloseTo(whole * (3 / 150), 1);
    expect(number(bars.get('before') as Scene, 'x2')).toBeCloseTo(whole / 3, 1);
  });
});
