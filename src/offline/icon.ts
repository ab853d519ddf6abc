/** Letters that the report's typefaces have. */
const drawable = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;

/**
 * The picture under which a device shows an installed report, as SVG in the page's tokens: the first letter of its title,
 * marked. A device that gives it a shape of its own cuts up to a tenth off each side.
 */
export function iconPicture(title: string, size: number, isCut: boolean): string {
  const letter = drawable.exec(title.normalize('NFC'))?.[0].toLocaleUpperCase('en') ?? '';
  const body = letter === '' ? halfMoon : marked(letter);
  const corner = isCut ? 0 : 72;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 512 512">`,
    `<rect width="512" height="512" rx="${corner}" fill="var(--paper)"/>`,
    isCut ? body : `<g transform="translate(256 256) scale(1.2) translate(-256 -256)">${body}</g>`,
    '</svg>',
  ].join('');
}

function marked(letter: string): string {
  return (
    '<rect x="120" y="268" width="272" height="112" fill="var(--yours)"/>' +
    '<text x="256" y="364" text-anchor="middle" font-family="Report Display" font-size="310" fill="var(--ink)">' +
    `${letter}</text>`
  );
}

/** The report's sign, for titles in letters that its typefaces lack. */
const halfMoon =
  '<circle cx="256" cy="256" r="130" fill="none" stroke="var(--ink)" stroke-width="40"/>' +
  '<path d="M256 126a130 130 0 0 0 0 260z" fill="var(--ink)"/>';
