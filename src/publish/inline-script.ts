import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, minify, type Rolldown } from 'vite';
import { basePolicy, policyWith } from './policy.ts';
import { relativeReference } from './relative-links.ts';

const inlineScript = /<script>[\s\S]*?<\/script>/;
const data = /<script type="application\/json"[^>]*>[\s\S]*?<\/script>/;
const besideIt = /(["'`])\.\/([\w.-]+\.js)\1/g;

/** What stands within pages. */
export interface InlineScripts {
  /** The script before the first paint, in every page. */
  beforePaint: string;
  /** The modules that stand in the pages which ask for them, by their addresses within the site. */
  modules: ReadonlyMap<string, string>;
}

/** A classic script, without what only its readers need. Throws where it cannot be read. */
export async function inlineScriptFrom(file: string): Promise<string> {
  return short(file, await readFile(file, 'utf8'), false);
}

/**
 * A module that was built, with what it uses of all that it imports at once: these parts have their own state, apart from the
 * files'. What it imports later stays in files, named as from beside the module. Throws where it cannot be read.
 */
export async function inlineModuleFrom(file: string): Promise<string> {
  const laterStays: Rolldown.Plugin = {
    name: 'what-comes-later-stays-in-files',
    resolveDynamicImport: (specifier) => (typeof specifier === 'string' ? { id: specifier, external: true } : null),
  };
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      // As a library, for then Vite leaves the imports as it wrote them before.
      lib: { entry: file, formats: ['es'], fileName: 'module' },
      rolldownOptions: { plugins: [laterStays] },
    },
  }).catch((error: Error) => {
    throw new Error(`${file}: ${stripVTControlCharacters(error.message)}`);
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [module, ...more] = outputs;
  if (module?.type !== 'chunk' || more.length > 0)
    throw new Error(`${file}: came to ${outputs.length} files, where one module is expected`);
  return short(file, module.code, true);
}

/** Without what only readers of the code need. */
async function short(file: string, script: string, module: boolean): Promise<string> {
  const { code, errors } = await minify(file, script, { module });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  // HTML ends a script at the one, which the minifier escapes, and may take the other for the beginning of one within it.
  if (/<\/script|<!--/i.test(code))
    throw new Error(`${file}: holds </script or <!--, which cannot stand within a page`);
  return code.trim();
}

/**
 * A page that holds these scripts, and the policy that allows them; beside it the scripts that now stand in it. A module stands
 * right behind the data that follow where it was asked for, and runs as soon as it is read, not only at the page's end. An HTML
 * file without our policy is none of our pages, and stays. `page` is its address within the site. Throws where a page has no
 * script before its first paint, no data for a module, or asks for a module twice.
 */
export function withInlineScripts(
  html: string,
  page: string,
  { beforePaint, modules }: InlineScripts,
): { html: string; scripts: string[] } {
  if (!html.includes(basePolicy)) return { html, scripts: [] };
  if (!inlineScript.test(html))
    throw new Error(`${page} has no <script> without attributes, which layouts/Page.astro sets in its head`);
  const scripts = [beforePaint];
  let made = html.replace(inlineScript, () => `<script>${beforePaint}</script>`);
  for (const [address, code] of modules) {
    const asks = `<script type="module" src="${relativeReference(page, address)}"></script>`;
    const at = made.indexOf(asks);
    if (at < 0) continue;
    const script = seenFrom(page, address, code);
    scripts.push(script);
    const after = made.slice(at + asks.length);
    const placed = after.replace(data, (json) => `${json}<script type="module" async>${script}</script>`);
    if (placed === after) throw new Error(`${page} asks for ${address}, and no data for it follow`);
    made = made.slice(0, at) + placed;
    if (made.includes(posix.basename(address)))
      throw new Error(`${page} asks for ${address} twice, which stands within it`);
  }
  return { html: made.replace(basePolicy, () => policyWith(scripts)), scripts };
}

/** Within a page, what stands beside a module is named as seen from the page. */
function seenFrom(page: string, module: string, code: string): string {
  return code.replace(besideIt, (_, quote: string, name: string) => {
    const way = relativeReference(page, posix.join(posix.dirname(module), name));
    // Without a dot before it a name is no address to a browser that imports it.
    return quote + (way.startsWith('.') ? way : `./${way}`) + quote;
  });
}
