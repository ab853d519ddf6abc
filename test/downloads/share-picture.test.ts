import { expect, it } from 'vitest';
import { textWidth } from '../../src/charts/label-places.ts';
import { shareSize, sharePicture } from '../../src/downloads/share-picture.ts';

const counts = [
  { verdict: 'supported', label: 'Supported', count: 3 },
  { verdict: 'contradicted', label: 'Contradicted', count: 0 },
];
const text = { blocks: [{ kind: 'paragraph', rows: [[{ text: 'Tea is wet.', claims: [] }]] }], claims: [] } as const;

/** The lines of text in a picture, each with its place and size. */
function lines(svg: string): { words: string; x: number; y: number; size: number }[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, size, words = '']) => ({ words, x: Number(x), y: Number(y), size: Number(size) }),
  );
}

it('shows title, subtitle and the verdicts that there are', () => {
  const words = lines(sharePicture({ title: 'Tea?', subtitle: 'A note', counts, text })).map((line) => line.words);
  expect(words).toEqual(['Tea?', 'A note', '3', 'Supported']);
});

it.each([
  ['a text', text],
  ['no text', undefined],
])('keeps a long title within the picture, its lines apart: with %s', (_, drawn) => {
  const title = 'Whether the harvest of the coming year will be as heavy as the last, and what it would bring';
  const subtitle =
    'The orchard keeper’s note, checked against the village’s own books and the wholesale prices of the valley';
  const shown = lines(sharePicture({ title, subtitle, counts, ...(drawn && { text: drawn }) }));
  expect(shown.length).toBeGreaterThan(4);
  const edge = drawn ? shareSize.width / 2 : shareSize.width;
  for (const { words, x, size } of shown.slice(0, -2)) expect(x + textWidth(words, size)).toBeLessThan(edge);
  for (const [index, { y, size }] of shown.slice(0, -2).entries()) {
    expect(y).toBeLessThan(shareSize.height);
    if (index > 0) expect(y - (shown[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(size * 1.05);
  }
  expect(shown.at(-2)?.y).toBeGreaterThan((shown.at(-3)?.y ?? 0) + 30);
});

it('draws the text examined beside them, or leaves it out', () => {
  expect(sharePicture({ title: 'Tea?', subtitle: '', counts, text })).toContain('class="sheet"');
  expect(sharePicture({ title: 'Tea?', subtitle: '', counts })).not.toContain('class="sheet"');
});
