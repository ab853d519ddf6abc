import { labelLines } from '../../charts/label-lines.ts';
import { aboutLines, type About } from '../../downloads/about.ts';
import sansFace from '../../assets/fonts/sans.woff2?url';

const svg = 'http://www.w3.org/2000/svg';
/** The looks that a picture has from the page's sheet, and carries with it into a file. */
const carried = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric'];
const [line, margin] = [18, 16];
/** How much finer a PNG is than the picture's own pixels. */
const scale = 2;

/** A drawing as an SVG file: as it looks on the page, with its title above and what it comes from below. */
export function pictureAsSvg(about: About, picture: SVGSVGElement, face = ''): string {
  const { width, height } = picture.viewBox.baseVal;
  const copy = styledCopy(picture) as SVGSVGElement;
  const look = getComputedStyle(picture);
  const title = picture.getAttribute('aria-labelledby');
  const heading = labelLines(((title && document.getElementById(title)?.textContent) || about.model).trim(), 76);
  const credits = aboutLines(about).filter(([name]) => name !== 'Report').flatMap(([name, text]) => labelLines(`${name}: ${text}`, 100));
  const top = margin + heading.length * 22 + 12;
  const whole = document.createElementNS(svg, 'svg');
  const size = { width: width + 2 * margin, height: top + height + 14 + credits.length * line + margin };
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': look.fontFamily, fill: look.color })) {
    whole.setAttribute(name, String(value));
  }
  const add = (tag: string, attributes: Record<string, string | number>, content: string): void => {
    const piece = document.createElementNS(svg, tag);
    for (const [name, value] of Object.entries(attributes)) piece.setAttribute(name, String(value));
    piece.textContent = content;
    whole.append(piece);
  };
  add('title', {}, heading.join(' '));
  add('style', {}, face);
  add('rect', { width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor }, '');
  for (const [index, text] of heading.entries()) add('text', { x: margin, y: margin + 16 + index * 22, 'font-size': 18, 'font-weight': 600 }, text);
  for (const [name, value] of Object.entries({ x: margin, y: top, width, height })) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  whole.append(copy);
  for (const [index, text] of credits.entries()) add('text', { x: margin, y: top + height + 26 + index * line, 'font-size': 12 }, text);
  return new XMLSerializer().serializeToString(whole);
}

/** The same drawing as a PNG file, with the page's own face in it. Throws where the browser cannot draw it. */
export async function pictureAsPng(about: About, picture: SVGSVGElement): Promise<Blob> {
  const text = pictureAsSvg(about, picture, await faceRule(getComputedStyle(picture).fontFamily));
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture could not be drawn')))));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A copy in which every piece has the look that the page's sheet gives it. */
function styledCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  for (const name of ['class', 'role', 'aria-labelledby', 'aria-describedby', 'data-key']) copy.removeAttribute(name);
  const look = getComputedStyle(element);
  for (const name of carried) {
    const value = look.getPropertyValue(name);
    if (value !== '' && value !== 'normal') copy.setAttribute(name, value);
  }
  for (const child of element.childNodes) copy.append(child instanceof Element ? styledCopy(child) : child.cloneNode());
  return copy;
}

/** The page's face as a rule with the font in it: a picture that is drawn asks nothing of anyone. */
async function faceRule(family: string): Promise<string> {
  const name = family.split(',')[0]?.trim() ?? '';
  const font = await (await fetch(sansFace)).blob();
  const data = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error('the font could not be read'));
    reader.readAsDataURL(font);
  });
  return `@font-face{font-family:${name};src:url(${data}) format("woff2");font-weight:400 650}`;
}
