import { posix } from 'node:path';
import type { BuildName } from './build.ts';
import { builtFile, type BuiltPage } from './built-pages.ts';

/** The specifiers of the modules that a script imports, at once or later. */
export function importsOf(script: string): string[] {
  return [...script.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])([^"'`]+)\1/g)].map((match) => match[2] ?? '');
}

/** The targets of url() in a stylesheet. */
export function urlsOf(style: string): string[] {
  return [...style.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1] ?? '');
}

function within(page: BuiltPage, reference: string): string {
  return new URL(reference, `http://host${page.address}`).pathname.slice(1);
}

/** The stylesheets that a page names, by their paths. */
export function stylesOf(page: BuiltPage): string[] {
  return [...page.document.querySelectorAll('link[rel=stylesheet]')].map((link) => within(page, link.getAttribute('href') ?? ''));
}

/** The scripts that a page loads before anything is touched, with all that they import, by their paths. */
export function scriptsOf(build: BuildName, page: BuiltPage): string[] {
  const found = new Set([...page.document.querySelectorAll('script[src]')].map((script) => within(page, script.getAttribute('src') ?? '')));
  for (const path of found) {
    for (const specifier of importsOf(builtFile(build, path).toString())) found.add(posix.join(posix.dirname(path), specifier));
  }
  return [...found];
}
