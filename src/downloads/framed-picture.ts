import { markup, scene, type Scene } from '../charts/scene.ts';
import { textLines } from '../charts/text-lines.ts';

/** SVG markup with its size in pixels. */
export interface Drawing {
  width: number;
  height: number;
  markup: string;
}

/** What stands around a picture in a file. */
export interface FrameTexts {
  /** A line over the heading. */
  over?: string;
  heading: string;
  /** Lines between heading and picture. */
  under?: readonly string[];
  /** Lines below the picture: where it comes from. */
  credits: readonly string[];
  /** For readers who cannot see the picture. */
  description?: string;
}

/** The typeface and colours of a picture's frame; `style` may embed a font. */
export interface FrameLook {
  face: string;
  ink: string;
  soft: string;
  paper: string;
  style?: string;
}

interface Line {
  text: string;
  size: number;
  look: Scene['attrs'];
  /** Distance to the baseline of the line before. */
  step: number;
}

const margin = 16;
const ownSize = /^(?:xmlns|x|y|width|height|viewBox|class|role|aria-[\w-]+)$/;

/** A whole `<svg>` element as a drawing: what it says of all its pieces stays with them. */
export function drawingOf(svg: string): Drawing {
  const [, attributes = '', pieces = ''] = /^<svg\b([^>]*)>([^]*)<\/svg>\s*$/.exec(svg.trim()) ?? [];
  const named = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
  const [, , width = 0, height = 0] = (named.find(([, name]) => name === 'viewBox')?.[2] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new Error(`a picture has no size: ${svg.slice(0, 80)}`);
  const shared = named.filter(([, name = '']) => !ownSize.test(name)).map(([attribute]) => ` ${attribute}`);
  return { width, height, markup: `<g${shared.join('')}>${pieces}</g>` };
}

/** A drawing as an SVG file, with its texts above and below, wrapped so that none is cut. */
export function framedPicture(texts: FrameTexts, drawing: Drawing, look: FrameLook): string {
  const lines = (text: string, size: number, step: number, attrs: Scene['attrs'] = { fill: look.soft }): Line[] =>
    textLines(text, drawing.width, size).map((line) => ({ text: line, size, step, look: attrs }));
  const above = placed(margin, [
    ...(texts.over === undefined ? [] : lines(texts.over, 13, 18)),
    ...lines(texts.heading, 20, 27, { 'font-weight': 600 }),
    ...(texts.under ?? []).flatMap((text) => lines(text, 13, 19)),
  ]);
  const top = above.end + 16;
  const below = placed(
    top + drawing.height + 10,
    texts.credits.flatMap((text) => lines(text, 12, 17)),
  );
  const [width, height] = [drawing.width + 2 * margin, Math.ceil(below.end + margin)];
  const { description = '' } = texts;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" font-family="${look.face.replaceAll('"', "'")}" fill="${look.ink}" color="${look.ink}">`,
    markup(scene('title', '', {}, texts.heading)),
    description === '' ? '' : markup(scene('desc', '', {}, description)),
    look.style === undefined ? '' : `<style>${look.style}</style>`,
    `<rect width="100%" height="100%" fill="${look.paper}"/>`,
    ...above.texts,
    `<svg x="${margin}" y="${top}" width="${drawing.width}" height="${drawing.height}"`,
    ` viewBox="0 0 ${drawing.width} ${drawing.height}" overflow="visible">${drawing.markup}</svg>`,
    ...below.texts,
    '</svg>',
  ].join('');
}

/** Lines as text elements from a height on, and where they end. */
function placed(from: number, lines: readonly Line[]): { texts: string[]; end: number } {
  let y = from;
  const texts = lines.map(({ text, size, look, step }) => {
    y += step;
    const attrs: Scene['attrs'] = {
      x: margin,
      y: y - 4,
      'font-size': size,
      ...look,
    };
    return markup(scene('text', '', attrs, text));
  });
  return { texts, end: y };
}
