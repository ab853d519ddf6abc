import { posix } from 'node:path';

const moduleScript = /<script type="module" src="([^"]*)"><\/script>/g;
const link = /(<(?:a|form|area|link)\b[^>]*?)(\s(?:href|action)=)"([^"]*)"/g;
/** Absolute links, fragments and empty links. */
const notRelative = /^(?:[a-z][a-z\d+.-]*:|\/|#|$)/i;
const installing =
  /<link rel="(?:manifest|apple-touch-icon)"[^>]*>|<script defer src="[^"]*assets\/offline\.[^"]*"><\/script>/g;
const preload = /<link rel="(?:module)?preload"[^>]*>/g;

/** The one classic script of a packed report, from its root. */
export const packedScript = 'assets/report.js';

/** The modules that a page runs, by their names in its folder of assets. */
export function modulesOf(html: string): string[] {
  return [...html.matchAll(moduleScript)].map(([, address = '']) => posix.basename(address));
}

/** The addresses, from the report's root, of pages from which scripts take entries. */
export function entryPagesOf(html: string): string[] {
  return [...html.matchAll(/\sdata-entries="([^"]*)"/g)].map(([, page = '']) => page.replace(/^\//, ''));
}

/**
 * A page that works from disk: links name the file in a folder, the modules are in one classic script, and the fonts in the
 * stylesheet. Links to earlier editions, which are not packed, lead to `site`, where the report is published; where nobody
 * knows, they are words.
 */
export function diskPage(html: string, path: string, site: string | null = null): string {
  const linked = html
    .replace(preload, '')
    .replace(installing, '')
    .replace(link, (_, start: string, attribute: string, target: string) => {
      const address = diskAddress(target, path, site);
      return address === null ? start : `${start}${attribute}"${address}"`;
    })
    .replace(/\bfont-src 'self'/, "font-src 'self' data:");
  const modules = modulesOf(html);
  if (modules.length === 0) return linked;
  const address = posix.relative(posix.dirname(path), packedScript);
  const script = `<script defer src="${address}" data-modules="${modules.join(' ')}"></script>`;
  return linked
    .replace(moduleScript, '')
    .replace('</head>', `${script}</head>`)
    .replace('<html ', '<html data-packed ');
}

/** Where a link of a page on disk leads; null for nowhere. */
function diskAddress(target: string, path: string, site: string | null): string | null {
  const edition = keptEdition(target, path);
  if (edition === null) return namedFile(target);
  return site === null ? null : new URL(edition, site).href;
}

/** The place of an edition that is kept, from the report's root, if a link leads there. */
function keptEdition(target: string, path: string): string | null {
  if (notRelative.test(target)) return null;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
  const place = posix.join(posix.dirname(path), way);
  return place.startsWith('v/') ? place + rest : null;
}

/** A link to a folder, with the name of the page in it. */
function namedFile(target: string): string {
  if (notRelative.test(target)) return target;
  return target.replace(/^([^?#]*?)(\/|^|(?:^|\/)\.{1,2})(?=[?#]|$)/, (_, before: string, end: string) =>
    end === '' || end.endsWith('/') ? `${before}${end}index.html` : `${before}${end}/index.html`,
  );
}
