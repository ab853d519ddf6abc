import { posix } from 'node:path';

const moduleScript = /<script type="module" src="(\/[^"]+)"><\/script>/g;
const staticImport = /\b(?:from|import)\s*(["'`])(\.[^"'`]+)\1/g;

/**
 * A page's markup with a preload, before each of its module scripts, for every module that the script imports: they are asked
 * for together with it, and not only when it has come, which on a slow line is a whole journey later. `script` gives a
 * script's text by its address within the site.
 */
export function withModulePreloads(html: string, script: (address: string) => string): string {
  const asked = new Set([...html.matchAll(moduleScript)].map((match) => match[1] ?? ''));
  return html.replace(moduleScript, (tag, address: string) => {
    const links = importsOf(address, script).filter((found) => !asked.has(found));
    for (const found of links) asked.add(found);
    return links.map((found) => `<link rel="modulepreload" href="${found}">`).join('') + tag;
  });
}

/** The addresses of what a script imports, and of what that imports in turn. */
function importsOf(address: string, script: (address: string) => string): string[] {
  const found = new Set([address]);
  for (const module of found) {
    for (const [, , specifier = ''] of script(module).matchAll(staticImport))
      found.add(posix.join(posix.dirname(module), specifier));
  }
  return [...found];
}
