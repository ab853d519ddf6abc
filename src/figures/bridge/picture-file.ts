import { bridgeWords as words } from '../../words/words.ts';
import { creditLines, type About } from '../../downloads/about.ts';
import { framedPicture } from '../../downloads/framed-picture.ts';
import { faceRule, svgAsPng } from '../../dom/svg-png.ts';
import sansFace from '../../assets/fonts/sans.woff2?url';

/** The looks that a picture has from the page's sheet, and carries with it into a file. */
const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
];
/** How much finer a PNG is than the picture's own pixels. */
const scale = 2;

/** A drawing as an SVG file: as it looks on the page, with its title above and what it comes from below. */
export function pictureAsSvg(about: About, picture: SVGSVGElement, face = ''): string {
  const { width, height } = picture.viewBox.baseVal;
  const { fontFamily, color } = getComputedStyle(picture);
  const title = picture.getAttribute('aria-labelledby');
  const heading = ((title && document.getElementById(title)?.textContent) || about.model).trim();
  const written = new XMLSerializer();
  const pieces = [...picture.children].map((piece) => written.serializeToString(styledCopy(piece))).join('');
  const look = {
    face: fontFamily,
    ink: plainColour(color),
    soft: plainColour(getComputedStyle(picture).getPropertyValue('--soft').trim()),
    paper: plainColour(getComputedStyle(document.body).backgroundColor),
  };
  return framedPicture(
    { heading, credits: creditLines(about) },
    { width, height, markup: pieces },
    face === '' ? look : { ...look, style: face },
  );
}

/** The same drawing as a PNG file, with the page's own face in it. Throws where the browser cannot draw it. */
export async function pictureAsPng(about: About, picture: SVGSVGElement): Promise<Blob> {
  const text = pictureAsSvg(about, picture, await ownFace(getComputedStyle(picture).fontFamily));
  return svgAsPng(text, scale, words.pictureFailed);
}

/** A copy in which every piece has the look that the page's sheet gives it. */
function styledCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  for (const name of ['class', 'role', 'aria-labelledby', 'aria-describedby', 'data-key']) copy.removeAttribute(name);
  const look = getComputedStyle(element);
  for (const name of carried) {
    const value = look.getPropertyValue(name);
    if (value !== '' && value !== 'normal')
      copy.setAttribute(name, name === 'fill' || name === 'stroke' ? plainColour(value) : value);
  }
  for (const child of element.childNodes) copy.append(child instanceof Element ? styledCopy(child) : child.cloneNode());
  return copy;
}

/** A colour as #rrggbb, which every program that opens a picture reads; "none" stays. */
function plainColour(colour: string): string {
  const dot = document.createElement('canvas').getContext('2d');
  if (colour === 'none' || !dot) return colour;
  dot.fillStyle = colour;
  dot.fillRect(0, 0, 1, 1);
  return `#${[...dot.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The page's face, in a rule that carries it. */
async function ownFace(family: string): Promise<string> {
  return faceRule(family.split(',')[0]?.trim() ?? '', sansFace, '400 650', words.fontFailed);
}
