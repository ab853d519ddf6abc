import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const entry = '\0packed-modules';
const fetching = fileURLToPath(new URL('disk-fetch.ts', import.meta.url));

/**
 * All modules of a built site as one classic script, since browsers load no modules from disk. The script runs those that its
 * own element names in `data-modules`; what a module imports later waits in the script until then.
 */
export async function classicScript(modules: readonly string[], pathOf: (name: string) => string): Promise<string> {
  const { output } = await build({
    input: entry,
    write: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'packed-modules',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? entryCode(modules, pathOf) : null),
        // Modules that a site loads ahead are in the script already; stylesheets are files here too.
        transform: (code) => code.replace(/(=>i\.map\(i=>d\[i\]\))(?=;)/, "$1.filter(d=>d.endsWith('.css'))"),
      },
    ],
    transform: {
      define: { 'import.meta.url': 'packedScriptAddress', 'import.meta.resolve': 'undefined' },
      inject: { fetch: [fetching, 'diskFetch'], packedScriptAddress: [fetching, 'scriptAddress'] },
    },
    output: { format: 'iife', codeSplitting: false, minify: true },
  });
  return output[0].code;
}

function entryCode(modules: readonly string[], pathOf: (name: string) => string): string {
  const listed = modules.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(pathOf(name))})`);
  return `import ${JSON.stringify(fetching)};
const modules = { ${listed.join(', ')} };
for (const name of document.currentScript.dataset.modules.split(' ')) void modules[name]();`;
}
