import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { bridgePicture } from '../../src/downloads/bridge-picture.ts';
import { withPaperColours } from '../../src/downloads/paper-colours.ts';
import type { BridgeBar } from '../../src/model/bridge.ts';
import { about } from './small-about.ts';

const bars: BridgeBar[] = [
  { name: 'market', kind: 'total', start: 0, end: 100, value: 100 },
  { name: 'others', kind: 'change', start: 100, end: 10, value: -90 },
  { name: 'tea', kind: 'total', start: 0, end: 10, value: 10 },
];
const picture = bridgePicture(about, 'Tea is <all> there is', {
  bars,
  base: [],
  label: ({ name }) => name,
  value: ({ value }) => `$${value}`,
});
const svg = withPaperColours(picture, readFileSync('src/styles/tokens.css', 'utf8'));

it('a base case’s picture is an SVG document with its finding, bars, values and source', () => {
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(document.querySelector('title')?.textContent).toBe('Tea is <all> there is');
  expect(texts).toEqual(
    expect.arrayContaining([
      'market',
      'others',
      'tea',
      '$100',
      '$-90',
      'Case: Your case',
      'Source: The note, "as it is"',
    ]),
  );
  expect(document.querySelectorAll('svg svg rect')).toHaveLength(3);
});

it('it needs no stylesheet and has no classes or keys of the page', () => {
  expect(svg).not.toMatch(/class=|data-key|aria-|var\(|oklch|undefined|NaN/);
  const fills = [...svg.matchAll(/<rect x[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill);
  expect(new Set(fills).size).toBe(2);
});
