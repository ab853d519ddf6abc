import { labelLines } from '../charts/label-lines.ts';
import { markup, scene, type Scene } from '../charts/scene.ts';
import { aboutLines, type About } from './about.ts';

/** SVG markup with its size in pixels. */
export interface Drawing {
  width: number;
  height: number;
  markup: string;
}

/** The typeface and colours of a picture's frame. */
export interface FrameLook {
  face: string;
  ink: string;
  paper: string;
}

const [line, margin] = [18, 16];

/** A drawing as an SVG file, with a heading above and its source below; `style` may embed a font. */
export function framedPicture(about: About, heading: string, drawing: Drawing, look: FrameLook, style = ''): string {
  const headings = labelLines(heading, 76);
  const credits = aboutLines(about)
    .filter(([name]) => name !== 'Report')
    .flatMap(([name, text]) => labelLines(`${name}: ${text}`, 100));
  const top = margin + headings.length * 22 + 12;
  const [width, height] = [drawing.width + 2 * margin, top + drawing.height + 14 + credits.length * line + margin];
  const text = (x: number, y: number, attrs: Scene['attrs'], body: string): string =>
    markup(scene('text', '', { x, y, ...attrs }, body));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${look.face.replaceAll('"', "'")}" fill="${look.ink}">`,
    markup(scene('title', '', {}, headings.join(' '))),
    style === '' ? '' : `<style>${style}</style>`,
    `<rect width="100%" height="100%" fill="${look.paper}"/>`,
    ...headings.map((words, index) =>
      text(margin, margin + 16 + index * 22, { 'font-size': 18, 'font-weight': 600 }, words),
    ),
    `<svg x="${margin}" y="${top}" width="${drawing.width}" height="${drawing.height}"`,
    ` viewBox="0 0 ${drawing.width} ${drawing.height}" overflow="visible">${drawing.markup}</svg>`,
    ...credits.map((words, index) =>
      text(margin, top + drawing.height + 26 + index * line, { 'font-size': 12 }, words),
    ),
    '</svg>',
  ].join('');
}
