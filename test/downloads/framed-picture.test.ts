import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/label-places.ts';
import { textLines } from '../../src/charts/text-lines.ts';
import { drawingOf, framedPicture } from '../../src/downloads/framed-picture.ts';
import { withPaperColours } from '../../src/downloads/paper-colours.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

describe('a text in a frame', () => {
  const address = `https://example.org/${'a-long-name/'.repeat(12)}#figure`;

  it.each(['Tea is drunk in cups and mugs, and now and then from a saucer', address, `See ${address} for more`])(
    'is wrapped to the width, with nothing cut: %s',
    (text) => {
      const lines = textLines(text, 220, 12);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(textWidth(line, 12), line).toBeLessThanOrEqual(220);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    },
  );

  it('makes the frame as high as its lines need', () => {
    const drawing = { width: 200, height: 50, markup: '' };
    const look = { face: 'Sans', ink: '#000000', soft: '#000000', paper: '#ffffff' };
    const heightOf = (credit: string): number =>
      Number(/ height="(\d+)"/.exec(framedPicture({ heading: 'Tea', credits: [credit] }, drawing, look))?.[1]);
    expect(heightOf(address)).toBeGreaterThan(heightOf('Ours') + 30);
  });
});

describe('a drawing', () => {
  it('keeps what its element says of all its pieces, and not its own place and size', () => {
    const svg =
      '<svg viewBox="0 0 30 20" width="30" class="plot" fill="currentColor" role="img"><path d="M0 0"/></svg>';
    expect(drawingOf(svg)).toEqual({
      width: 30,
      height: 20,
      markup: '<g fill="currentColor"><path d="M0 0"/></g>',
    });
  });

  it('has a size', () => {
    expect(() => drawingOf('<svg width="30" height="20"></svg>')).toThrow(/no size/);
  });
});

describe('a colour', () => {
  it('is that of the light page, as every program reads it', () => {
    expect(withPaperColours('<rect fill="var(--paper)" stroke="var(--ink)"/>', tokens)).toMatch(
      /^<rect fill="#f[0-9a-f]{5}" stroke="#2[0-9a-f]{5}"\/>$/,
    );
  });

  it('that is no token stops the build', () => {
    expect(() => withPaperColours('<rect fill="var(--pink)"/>', tokens)).toThrow(/var\(--pink\)/);
  });
});
