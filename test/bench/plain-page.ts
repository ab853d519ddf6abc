import { JSDOM } from 'jsdom';

/** The stylesheet of plain pages, little more than a browser's own. */
export const plainStyles =
  'body { max-width: 38rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }';

/**
 * The page as someone would write it by hand: the same header, contents, text, pictures and footer, without scripts, forms,
 * faces, or elements and attributes that only styles and scripts need. `stylesheet` is the address of its stylesheet.
 */
export function plainPage(html: string, stylesheet: string): string {
  const { document } = new JSDOM(html).window;
  const { body, documentElement, title } = document;
  const needless =
    'script, style, link, template, button, input, select, textarea, datalist, progress, [hidden], .chapter-bar';
  for (const element of body.querySelectorAll(needless)) element.remove();
  keepOneOfEachPicture(body);
  for (const element of body.querySelectorAll('span, data, form')) element.replaceWith(...element.childNodes);
  for (const element of body.querySelectorAll('*')) makePlain(element);
  return `<!doctype html>
<html lang="${documentElement.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>${body.innerHTML.replace(/\s+/g, ' ')}</body>
</html>
`;
}

/** Pictures stand twice, for wide and for narrow screens, under one name. */
function keepOneOfEachPicture(body: Element): void {
  const names = new Set<string>();
  for (const picture of body.querySelectorAll('svg[aria-labelledby]')) {
    const name = picture.getAttribute('aria-labelledby') ?? '';
    if (names.has(name)) picture.remove();
    names.add(name);
  }
}

function makePlain(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (/^(?:class|style|role|tabindex|data-.*|aria-.*)$/.test(name)) element.removeAttribute(name);
  }
  const [, , width, height] = element.tagName === 'svg' ? (element.getAttribute('viewBox')?.split(' ') ?? []) : [];
  if (width === undefined || height === undefined) return;
  element.setAttribute('width', width);
  element.setAttribute('height', height);
}
