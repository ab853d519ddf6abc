import { posix } from 'node:path';
import type { BuildName } from './build.ts';
import { builtFile, type BuiltPage } from './built-pages.ts';

/** The specifiers of the modules that a script imports, at once or later. */
export function importsOf(script: string): string[] {
  return [...script.matchAll(/(?<!["'`])\b(?:from|import)\s*\(?\s*(["'`])([^"'`]+)\1/g)].map((match) => match[2] ?? '');
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
  const named = [...page.document.querySelectorAll('script[src]')].map((script) =>
    within(page, script.getAttribute('src') ?? ''),
  );
  return reached(build, named, importsAtOnce);
}

/** The scripts that a widget of a page loads when it nears the screen, with what they import at once. */
export function liveScripts(build: BuildName, page: BuiltPage, tag: string): string[] {
  const element = scriptsOf(build, page).find((path) => {
    const script = builtFile(build, path).toString();
    return script.includes('customElements.define') && script.includes(tag);
  });
  const script = element === undefined ? '' : builtFile(build, element).toString();
  const live = importsOf(script).filter((specifier) => /\blive\.[^/]*\.js$/.test(specifier));
  const paths = live.map((specifier) => posix.join(posix.dirname(element ?? ''), specifier));
  return reached(build, paths, importsAtOnce);
}

function importsAtOnce(script: string): string[] {
  return [...script.matchAll(/(?<!["'`])\b(?:from|import)\s*(["'`])([^"'`]+)\1/g)].map((match) => match[2] ?? '');
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
