import { posix } from 'node:path';

const tag = /<[a-z][^\s>/]*(?:\s+[^\s=>/]+(?:="[^"]*")?)*\s*\/?>/gi;
const reference = /(\s(?:href|src|action|poster|xlink:href)=")(\/(?!\/)[^"]*)"/g;
const sourceSet = /(\s(?:srcset|imagesrcset)=")([^"]*)"/g;

/**
 * Makes a root-absolute path relative to a page: /claims/#x on /changes/ becomes ../claims/#x, or ../claims/index.html#x for
 * hosts that show no page for a folder.
 */
export function relativeReference(page: string, target: string, namesFiles = false): string {
  const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
  const from = page.endsWith('/') ? page : posix.dirname(page);
  const relative = posix.relative(from, path);
  const isFolder = path.endsWith('/');
  if (relative === '' && rest.startsWith('#')) return rest;
  if (isFolder && namesFiles) return `${posix.join(relative, 'index.html')}${rest}`;
  if (relative === '') return `./${rest}`;
  const folder = isFolder ? '/' : '';
  return `${relative}${folder}${rest}`;
}

/** A stylesheet's text with every root-absolute address made relative. `sheet` is its own address within the site. */
export function withRelativeUrls(css: string, sheet: string): string {
  return css.replace(
    /url\((["']?)(\/(?!\/)[^"')]*)\1\)/g,
    (_, quote: string, target: string) => `url(${quote}${relativeReference(sheet, target)}${quote})`,
  );
}

/** A page's markup with every root-absolute reference moved. */
export function withLinks(html: string, moved: (target: string) => string): string {
  return html.replace(tag, (whole) =>
    whole
      .replace(reference, (_, attribute: string, target: string) => `${attribute}${moved(target)}"`)
      .replace(sourceSet, (_, attribute: string, list: string) => {
        const rewritten = list.replace(
          /(^|,\s*)(\/(?!\/)\S*)/g,
          (__, before: string, target: string) => before + moved(target),
        );
        return `${attribute}${rewritten}"`;
      }),
  );
}
