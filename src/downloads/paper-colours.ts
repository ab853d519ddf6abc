import { formatHex } from 'culori';
import { withColours, type Colours } from './colours.ts';
import type { FrameLook } from './framed-picture.ts';

/** The look of files that the build makes, in the page's tokens, for `withPaperColours`. */
export const paperLook: FrameLook = {
  face: 'Inter Variable, Inter, Arial, sans-serif',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  paper: 'var(--paper)',
};

const light = /^\s*--([\w-]+): var\(--if-light, ([^()]*\([^()]*\))\)/gm;

/** The colours that the tokens of a stylesheet have on light paper. */
export function paperColours(tokens: string): Colours {
  return Object.fromEntries(
    [...tokens.matchAll(light)].map(([, name, colour = '']) => [name, formatHex(colour) ?? '']),
  );
}

/** An SVG file with every colour token as the colour that it has on light paper; `tokens` is the stylesheet that declares them. */
export function withPaperColours(svg: string, tokens: string): string {
  return withColours(svg, paperColours(tokens));
}
