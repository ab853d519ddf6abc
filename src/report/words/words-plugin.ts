import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compiledGroup } from './compiled-module.ts';
import { catalogueInUse } from './use-catalogue.ts';

const folder = fileURLToPath(new URL('../../words', import.meta.url));
const ofGroup = 'virtual:words/';
const declaring = /^export const (\w+) = group\('(\w+)'/gm;

/** Whether a file says in which words or language a report's interface speaks. */
function mayChangeWords(path: string): boolean {
  return ['words.yaml', 'report.yaml'].includes(basename(path)) || dirname(path) === folder;
}

/** Replaces the modules that declare words by the words themselves, in the report's language. `ready` puts its catalogue in use. */
export function wordsPlugin(ready: () => unknown, forget: () => void): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    configureServer: (server) => {
      server.watcher.on('all', (_event, path) => {
        if (!mayChangeWords(path)) return;
        forget();
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const [id, module] of moduleGraph.idToModuleMap)
            if (id.startsWith(`\0${ofGroup}`) || dirname(id) === folder) moduleGraph.invalidateModule(module);
        }
      });
    },
    resolveId: (id) => (id.startsWith(ofGroup) ? `\0${id}` : undefined),
    load: (id) => {
      const isGroup = id.startsWith(`\0${ofGroup}`);
      if (!isGroup && dirname(id) !== folder) return undefined;
      ready();
      const { catalogue, locale } = catalogueInUse();
      if (isGroup) return compiledGroup(id.slice(ofGroup.length + 1), catalogue.messages, join(folder, 'writing.ts'));
      if (basename(id) === 'language.ts')
        return `export const language = ${JSON.stringify(catalogue.language)};\nexport const locale = ${JSON.stringify(locale)};`;
      const groups = [...readFileSync(id, 'utf8').matchAll(declaring)];
      if (groups.length === 0) return undefined;
      return groups.map(([, name, group]) => `export * as ${name} from '${ofGroup}${group}';`).join('\n');
    },
  };
}
