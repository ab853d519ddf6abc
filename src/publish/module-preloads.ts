import { posix } from 'node:path';

const moduleScript = /<script type="module" src="(\/[^"]+)"><\/script>/g;
const staticImport = /\b(?:from|import)\s*(["'`])(\.[^"'`]+)\1/g;

/**
 * A page's markup with a preload for every module that its scripts import: they are asked for together with the scripts, and
 * not only when those have come, which on a slow line is a whole journey later. `script` gives a script's text by its address
 * within the site.
 */
export function withModulePreloads(html: string, script: (address: string) => string): string {
  const named = [...html.matchAll(moduleScript)].map((match) => match[1] ?? '');
  const found = new Set(named);
  for (const address of found) {
    for (const [, , specifier = ''] of script(address).matchAll(staticImport)) found.add(posix.join(posix.dirname(address), specifier));
  }
  const links = [...found].filter((address) => !named.includes(address)).map((address) => `<link rel="modulepreload" href="${address}">`);
  const first = html.search(moduleScript);
  return links.length === 0 ? html : `${html.slice(0, first)}${links.join('')}${html.slice(first)}`;
}
