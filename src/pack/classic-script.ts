import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const entry = '\0packed-modules';
const fetching = fileURLToPath(new URL('disk-fetch.ts', import.meta.url));

/**
 * All modules of a built site as one classic script, since browsers load no modules from disk. The script runs those that its
 * own element names in `data-modules`; what a module imports later waits in the script until then.
 */
export function classicScript(modules: readonly string[], pathOf: (name: string) => string): Promise<string> {
  const listed = modules.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(pathOf(name))})`);
  return bundled(`import ${JSON.stringify(fetching)};
const modules = { ${listed.join(', ')} };
for (const name of document.currentScript.dataset.modules.split(' ')) void modules[name]();`);
}

/** A module that another imports by an address known in the browser alone, as a classic script that holds it. */
export function heldModule(path: string): Promise<string> {
  return bundled(`import * as module from ${JSON.stringify(path)};
document.currentScript.packed = { module };`);
}

async function bundled(code: string): Promise<string> {
  const { output } = await build({
    input: entry,
    write: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'packed-modules',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
        transform: (text, id) => (id === entry ? null : forDisk(text)),
      },
    ],
    transform: {
      define: { 'import.meta.url': 'packedScriptAddress', 'import.meta.resolve': 'undefined' },
      inject: {
        fetch: [fetching, 'diskFetch'],
        packedScriptAddress: [fetching, 'scriptAddress'],
        packedModule: [fetching, 'diskModule'],
      },
    },
    output: { format: 'iife', codeSplitting: false, minify: true },
  });
  return output[0].code;
}

/** Modules that a site loads ahead are in the script already; stylesheets are files here too. */
function forDisk(code: string): string {
  return code
    .replace(/(=>i\.map\(i=>d\[i\]\))(?=;)/, "$1.filter(d=>d.endsWith('.css'))")
    .replace(/\bimport\((?:\/\*[^*]*\*\/\s*)?(?=[\w$]+\))/g, 'packedModule(');
}
