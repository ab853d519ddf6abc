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
  // Before the last of them, which is the page's own and stands beside its text, not within.
  const place = [...html.matchAll(moduleScript)].at(-1)?.index ?? 0;
  return links.length === 0 ? html : `${html.slice(0, place)}${links.join('')}${html.slice(place)}`;
}
