import { fileURLToPath } from 'node:url';
import { bundledScript } from '../scripts/bundled-script.ts';

const fetching = fileURLToPath(new URL('disk-fetch.ts', import.meta.url));

/** What modules of a site need to run from disk. */
const forDisk = {
  plugins: [{ name: 'for-disk', transform: withDiskImports }],
  transform: {
    define: { 'import.meta.url': 'packedScriptAddress', 'import.meta.resolve': 'undefined' },
    inject: {
      fetch: [fetching, 'diskFetch'],
      packedScriptAddress: [fetching, 'scriptAddress'],
      packedModule: [fetching, 'diskModule'],
    } satisfies Record<string, [string, string]>,
  },
};

/**
 * All modules of a built site as one classic script, since browsers load no modules from disk. The script runs those that its
 * own element names in `data-modules`; what a module imports later waits in the script until then.
 */
export function classicScript(modules: readonly string[], pathOf: (name: string) => string): Promise<string> {
  const listed = modules.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(pathOf(name))})`);
  return bundledScript(
    `import ${JSON.stringify(fetching)};
const modules = { ${listed.join(', ')} };
for (const name of document.currentScript.dataset.modules.split(' ')) void modules[name]();`,
    forDisk,
  );
}

/** A module that another imports by an address known in the browser alone, as a classic script that holds it. */
export function heldModule(path: string): Promise<string> {
  return bundledScript(
    `import * as module from ${JSON.stringify(path)};
document.currentScript.packed = { module };`,
    forDisk,
  );
}

/** Modules that a site loads ahead are in the script already; stylesheets are files here too. */
function withDiskImports(code: string): string {
  return code
    .replace(/(=>i\.map\(i=>d\[i\]\))(?=;)/, "$1.filter(d=>d.endsWith('.css'))")
    .replace(/\bimport\((?:\/\*[^*]*\*\/\s*)?(?=[\w$]+\))/g, 'packedModule(');
}
