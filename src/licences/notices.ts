import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code or files are shipped, and the notice that its licence asks to be passed on. */
export interface Notice {
  /** Name and version, as readers may look it up. */
  name: string;
  text: string;
}

/** The folder of the package that a module belongs to; null for modules of the report's own. */
export function packageFolder(module: string): string | null {
  const path = module.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@.][^/]*)\//.exec(path)?.[1] ?? null;
}

/** The notice of the package in a folder. A package that states a licence without its text is told by what it states. */
export function noticeOf(folder: string): Notice {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name: string };
  };
  const isNotice = /^(licen[cs]e|copying)(\.\w+)?$/i;
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (one) => one.isFile() && isNotice.test(one.name),
  )?.name;
  const title = `${name} ${version}`;
  if (file !== undefined) return { name: title, text: readFileSync(join(folder, file), 'utf8').trim() };
  if (license === undefined) throw new Error(`${title} is shipped and states no licence; another package is needed.`);
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  return { name: title, text: `Licence: ${license}.${by ? ` Copyright ${by}` : ''}` };
}

const rule = '='.repeat(80);

/** The file of all notices, each under the name of what it belongs to, in order. */
export function noticesText(notices: readonly Notice[]): string {
  const sorted = notices.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const head = 'The pages of this report use the works below, each under its own licence.\n';
  return [
    head,
    ...sorted.map(({ name, text }) => `${rule}\n${name}\n${rule}\n\n${text.replaceAll('\r\n', '\n')}\n`),
  ].join('\n');
}
