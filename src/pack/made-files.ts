import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { withPdfTag } from '../citation/pdf-tag.ts';
import { isAttachment } from '../report/attachments-folder.ts';
import { writeWhole } from './write-whole.ts';

/** How a footer names each file that commands make of a built site; the words are the same in every language. */
const labels: readonly [name: RegExp, label: string, type: string][] = [
  [/^report\.pdf$/, 'PDF (A4)', 'application/pdf'],
  [/^report-letter\.pdf$/, 'PDF (Letter)', 'application/pdf'],
  [/^report[^/]*\.zip$/, 'ZIP', 'application/zip'],
];

const paragraph = /<p class="made-files">.*?<\/p>/;
/** The link to the cover, which tells how links lead to the report's root. */
const coverLink = /<a class="report-title" href="([^"]*?)(?:index\.html)?"/;
const footer = /(<footer class="site-footer">[^]*?)(<\/footer>)/;

/**
 * A page whose footer links to these files, in place of those that it linked to before; the cover names the PDF file to Google
 * Scholar too. `page` is its address.
 */
export function withMadeFiles(html: string, page: string, names: readonly string[]): string {
  const root = coverLink.exec(html)?.[1] ?? './';
  const links = labels.flatMap(([pattern, label, type]) =>
    names.filter((name) => pattern.test(name)).map((name) => `<a href="${root}${name}" type="${type}">${label}</a>`),
  );
  const made = links.length === 0 ? '' : `<p class="made-files">${links.join(' · ')}</p>`;
  const pdf = names.find((name) => name === 'report.pdf');
  return withPdfTag(html, page, pdf)
    .replace(paragraph, '')
    .replace(footer, (_, start: string, end: string) => start + made + end);
}

/** The files in a site's folder that commands made of it. */
export function madeFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => labels.some(([pattern]) => pattern.test(name)))
    .sort();
}

/**
 * Links to what was made of a site from its pages. Earlier editions, the author's downloads and 404.html stay as they are.
 */
export function linkMadeFiles(folder: string): void {
  const names = madeFiles(folder);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = file.split(sep).join('/');
    if (!path.endsWith('.html') || path === '404.html' || path.startsWith('v/') || isAttachment(path)) continue;
    const page = `/${path}`.replace(/index\.html$/, '');
    const html = readFileSync(join(folder, file), 'utf8');
    const linked = withMadeFiles(html, page, names);
    if (linked !== html) writeWhole(join(folder, file), linked);
  }
}
