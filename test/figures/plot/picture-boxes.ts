import { JSDOM } from 'jsdom';
import { textWidth, type Box } from '../../../src/charts/label-places.ts';

const { window } = new JSDOM('');
const parser = new window.DOMParser();

/** A picture as elements; throws where it is not well formed. */
export function parsed(svg: string): Element {
  const { documentElement } = parser.parseFromString(
    svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
    'image/svg+xml',
  );
  if (documentElement.localName !== 'svg') throw new Error(documentElement.textContent);
  return documentElement;
}

/** The texts of a picture with the room that their letters take, by the bold face's own widths. */
export function textBoxes(svg: string): { text: string; box: Box }[] {
  const group = parsed(svg).querySelector('g[paint-order]');
  const size = Number(group?.getAttribute('font-size'));
  return [...(group?.querySelectorAll('text') ?? [])].map((text) => {
    const width = textWidth(text.textContent, size) / 1.03;
    const anchor = text.getAttribute('text-anchor');
    const x = Number(text.getAttribute('x')) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return {
      text: text.textContent,
      box: { x, y: Number(text.getAttribute('y')) - size * 0.72, width, height: size * 0.9 },
    };
  });
}
