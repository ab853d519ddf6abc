import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inlineModuleFrom, inlineScriptFrom, withInlineScripts } from '../../src/publish/inline-script.ts';
import { basePolicy, policyWith } from '../../src/publish/policy.ts';

/** Files in a folder of their own; the path of the first. */
async function written(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inline-script-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return join(folder, Object.keys(files)[0] ?? '');
}

it('leaves out of a script what only its readers need', async () => {
  const file = await written({
    'script.js': '// A reason.\nif (document.title === "a") {\n  document.title = "b";\n}\n',
  });
  expect(await inlineScriptFrom(file)).toBe('document.title===`a`&&(document.title=`b`);');
});

it('takes into a module what it uses of what it imports at once, and leaves in a file what comes later', async () => {
  const file = await written({
    'first.js':
      "import { word } from './words.js';\ndocument.title = word;\nimport('./later.js').then(({ go }) => go(import.meta.url));\n",
    'words.js': "export const word = 'now';\nexport const other = 'unused';\n",
    'later.js': 'export const go = (from) => from;\n',
  });
  expect(await inlineModuleFrom(file)).toBe(
    'document.title=`now`,import(`./later.js`).then(({go:e})=>e(import.meta.url));',
  );
});

it('names the file of a script that cannot be read', async () => {
  const wrong = await written({ 'wrong.js': 'const = 1;' });
  await expect(inlineScriptFrom(wrong)).rejects.toThrow(wrong);
  await expect(inlineModuleFrom(wrong)).rejects.toThrow(wrong);
});

it('lets no script end before its end, nor run on beyond it', async () => {
  expect(await inlineScriptFrom(await written({ 'closing.js': "document.title = '</script>';" }))).not.toContain(
    '</script',
  );
  const opening = await written({ 'opening.js': "document.title = '<!--<script>';" });
  await expect(inlineScriptFrom(opening)).rejects.toThrow(`${opening}: holds </script or <!--`);
});

const early = "'$&'.replace(/$1/, `$$`);";
const head = `<meta content="${basePolicy}"><script>\nlong();\n</script>`;
const modules = new Map([['/assets/form.a1.js', 'import("./rest.b2.js");say(`./rest`);']]);

it('puts the script in the place of the one that stands in the page, and its hash into the page’s policy, whatever signs it holds', () => {
  const rest = '<script type="module" src="../assets/page.js"></script><script type="application/json">{}</script>';
  const { html, scripts } = withInlineScripts(head + rest, '/a/', { beforePaint: early, modules });
  expect(html).toBe(`<meta content="${policyWith([early])}"><script>${early}</script>${rest}`);
  expect(scripts).toEqual([early]);
});

it('puts a module that is asked for behind the data that follow, and names what it fetches as seen from the page', () => {
  const [asks, element, json, rest] = [
    '<script type="module" src="../assets/form.a1.js"></script>',
    '<x-form>',
    '<script type="application/json">{"a":"$&"}</script>',
    '<p></x-form>',
  ];
  const { html, scripts } = withInlineScripts(head + asks + element + json + rest, '/a/', {
    beforePaint: early,
    modules,
  });
  const module = 'import("../assets/rest.b2.js");say(`./rest`);';
  expect(html).toBe(
    `<meta content="${policyWith([early, module])}"><script>${early}</script>${element}${json}<script type="module" async>${module}</script>${rest}`,
  );
  expect(scripts).toEqual([early, module]);
  expect(() => withInlineScripts(head + asks + element + json + asks, '/a/', { beforePaint: early, modules })).toThrow(
    '/a/ asks for /assets/form.a1.js twice',
  );
  expect(() => withInlineScripts(head + asks + element + rest, '/a/', { beforePaint: early, modules })).toThrow(
    '/a/ asks for /assets/form.a1.js, and no data',
  );
});

it('names what a module fetches with a dot before it, where the page stands at the root', () => {
  const { scripts } = withInlineScripts(
    `${head}<script type="module" src="assets/form.a1.js"></script><script type="application/json">{}</script>`,
    '/',
    { beforePaint: early, modules },
  );
  expect(scripts[1]).toContain('import("./assets/rest.b2.js")');
});

it('leaves alone a file that is none of the report’s pages, and does not publish a page without its script', () => {
  const foreign = '<p>A file of another make.</p><script>go();</script>';
  expect(withInlineScripts(foreign, '/', { beforePaint: early, modules })).toEqual({ html: foreign, scripts: [] });
  const bare = `<meta content="${basePolicy}"><script async>act();</script>`;
  expect(() => withInlineScripts(bare, '/', { beforePaint: early, modules })).toThrow('layouts/Page.astro');
});
