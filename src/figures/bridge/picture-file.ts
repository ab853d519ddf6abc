import { bridgeWords as words } from '../../words/en.ts';
import { creditLines, type About } from '../../downloads/about.ts';
import { framedPicture } from '../../downloads/framed-picture.ts';
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
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error(words.pictureFailed)))),
    );
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

/** The page's face as a rule with the font in it: a picture that is drawn asks nothing of anyone. */
async function faceRule(family: string): Promise<string> {
  const name = family.split(',')[0]?.trim() ?? '';
  const font = await (await fetch(sansFace)).blob();
  const data = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error(words.fontFailed));
    reader.readAsDataURL(font);
  });
  return `@font-face{font-family:${name};src:url(${data}) format("woff2");font-weight:400 650}`;
}
