import { JSDOM } from 'jsdom';

/** The stylesheet of the plain page. */
export const plainStyles = `body { max-width: 38rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.2rem 0.5rem; text-align: start; vertical-align: top; }
`;

/**
 * What a page is held against: the same text and pictures as someone would write them by hand, without script, forms,
 * fonts or anything that only a style or a script needs. `stylesheet` is the address of its one short stylesheet, if any.
 */
export function plainPage(html: string, stylesheet?: string): string {
  const { document } = new JSDOM(html).window;
  const main = document.querySelector('main');
  if (!main) throw new Error('the page has no <main>');
  for (const element of main.querySelectorAll(
    'script, button, input, select, textarea, datalist, output, [hidden], .unseen',
  ))
    element.remove();
  keepOneOfEachPicture(main);
  for (const element of main.querySelectorAll('span, data')) element.replaceWith(...element.childNodes);
  for (const element of main.querySelectorAll('*')) makePlain(element);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    stylesheet === undefined ? '' : `<link rel="stylesheet" href="${stylesheet}">`,
  ];
  const body = main.innerHTML.replace(/\s+/g, ' ');
  return `<!doctype html>\n<html lang="${document.documentElement.lang}">\n<head>${head.join('\n')}</head>\n<body>\n<main>${body}</main>\n</body>\n</html>\n`;
}

/** A picture that the page draws twice, for wide screens and for narrow ones, stands once. */
function keepOneOfEachPicture(main: Element): void {
  const drawn = new Set<string>();
  for (const picture of main.querySelectorAll('svg[aria-labelledby]')) {
    const name = picture.getAttribute('aria-labelledby') ?? '';
    if (drawn.has(name)) picture.remove();
    drawn.add(name);
  }
}

function makePlain(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (/^(?:class|role|tabindex|data-.*|aria-.*)$/.test(name)) element.removeAttribute(name);
  }
  const [, , width, height] = element.tagName === 'svg' ? (element.getAttribute('viewBox')?.split(' ') ?? []) : [];
  if (width === undefined || height === undefined) return;
  element.setAttribute('width', width);
  element.setAttribute('height', height);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
