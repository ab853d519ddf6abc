import { formatHex } from 'culori';
import type { FrameLook } from './framed-picture.ts';

/** The look of files that the build makes, in the page's tokens, for `withPaperColours`. */
export const paperLook: FrameLook = {
  face: 'Inter Variable, Inter, Arial, sans-serif',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  paper: 'var(--paper)',
};

const light = /^\s*--([\w-]+): var\(--if-light, ([^()]*\([^()]*\))\)/gm;

/**
 * An SVG file in which every colour token, such as var(--ink), is the colour that it has on light paper, as #rrggbb, which
 * every program reads. `tokens` is the stylesheet that declares them.
 */
export function withPaperColours(svg: string, tokens: string): string {
  const colours = new Map([...tokens.matchAll(light)].map(([, name, colour = '']) => [name, formatHex(colour)]));
  return svg.replace(/var\(--([\w-]+)\)/g, (token, name: string) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`a picture uses ${token}, which is not a colour of tokens.css`);
    return colour;
  });
}
