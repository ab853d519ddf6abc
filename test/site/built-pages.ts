import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { JSDOM } from 'jsdom';
import { builtFolder, type BuildName } from './build.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address within the site: /claims/ or /404.html. */
  address: string;
  html: string;
  document: Document;
}

/** Every file of a built site, by its path within it, in order. */
export function builtFiles(build: BuildName): string[] {
  return readdirSync(builtFolder(build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(builtFolder(build).length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The bytes of one file of a built site. */
export function builtFile(build: BuildName, path: string): Buffer {
  return readFileSync(join(builtFolder(build), path));
}

/** One page of a built site. */
export function builtPage(build: BuildName, address: string): BuiltPage {
  const html = builtFile(build, `${address}${address.endsWith('/') ? 'index.html' : ''}`).toString();
  return { address, html, document: new JSDOM(html).window.document };
}

/** Every page of a built site. */
export function builtPages(build: BuildName): BuiltPage[] {
  return builtFiles(build)
    .filter((file) => file.endsWith('.html'))
    .map((file) => builtPage(build, `/${file.replace(/index\.html$/, '')}`));
}

/** An element's words with every run of white space as one space. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
