import { expect, it } from 'vitest';
import { asPng } from '../../src/build/raster.ts';

const svg = (text: string): string =>
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20">' +
  `<text x="2" y="15" font-family="sans-serif" font-size="14">${text}</text></svg>`;

it('renders a picture as a PNG at double size, with its text, deterministically', async () => {
  const png = Buffer.from(await asPng(svg('Tea')));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 40]);
  expect(Buffer.from(await asPng(svg('Tea'))).equals(png)).toBe(true);
  expect(png.length).toBeGreaterThan(Buffer.from(await asPng(svg(''))).length + 100);
});
