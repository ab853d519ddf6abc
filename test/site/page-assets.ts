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

/** The scripts that stand within a page, apart from data. */
export function scriptsWithin(page: BuiltPage): string[] {
  return [...page.document.querySelectorAll('script:not([src], [type$=json])')].map(({ textContent }) => textContent);
}

/** The stylesheets that a page names, by their paths. */
export function stylesOf(page: BuiltPage): string[] {
  return [...page.document.querySelectorAll('link[rel=stylesheet]')].map((link) =>
    within(page, link.getAttribute('href') ?? ''),
  );
}

/** The scripts that a page loads before anything is touched, by their paths: those it names, with all that they import at once. */
export function scriptsOf(build: BuildName, page: BuiltPage): string[] {
  return reachedFrom(build, page, importsAtOnce);
}

/** All scripts that those of a page that pass may come to load, with what is fetched when it is first asked for. */
export function allScriptsFrom(build: BuildName, page: BuiltPage, passes: (path: string) => boolean): string[] {
  return reachedFrom(build, page, importsOf, passes);
}

/** All scripts that those within a page may come to load. */
export function allScriptsFromWithin(build: BuildName, page: BuiltPage): string[] {
  return reached(
    build,
    scriptsWithin(page)
      .flatMap(importsOf)
      .map((specifier) => within(page, specifier)),
    importsOf,
  );
}

/** Scripts with all that they import at once, by their paths. */
export function withImports(build: BuildName, paths: readonly string[]): string[] {
  return reached(build, paths, importsAtOnce);
}

function importsAtOnce(script: string): string[] {
  return [...script.matchAll(/\b(?:from|import)\s*(["'`])([^"'`]+)\1/g)].map((match) => match[2] ?? '');
}

function reachedFrom(
  build: BuildName,
  page: BuiltPage,
  imports: (script: string) => string[],
  passes: (path: string) => boolean = () => true,
): string[] {
  const named = [...page.document.querySelectorAll('script[src]')].map((script) =>
    within(page, script.getAttribute('src') ?? ''),
  );
  return reached(build, named.filter(passes), imports);
}

function reached(build: BuildName, from: readonly string[], imports: (script: string) => string[]): string[] {
  const found = new Set(from);
  for (const path of found) {
    for (const specifier of imports(builtFile(build, path).toString())) {
      if (specifier.startsWith('.')) found.add(posix.join(posix.dirname(path), specifier));
    }
  }
  return [...found];
}
