import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inlineScriptFrom, withInlineScript } from '../../src/publish/inline-script.ts';
import { basePolicy, policyWith } from '../../src/publish/policy.ts';

async function written(script: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'inline-script-')), 'script.js');
  await writeFile(file, script);
  return file;
}

it('leaves out of a script what only its readers need', async () => {
  expect(await inlineScriptFrom(await written('// A reason.\nif (document.title === "a") {\n  document.title = "b";\n}\n'))).toBe('document.title===`a`&&(document.title=`b`);');
});

it('names the file of a script that cannot be read', async () => {
  const file = await written('const = 1;');
  await expect(inlineScriptFrom(file)).rejects.toThrow(file);
});

it('puts the script in the place of the one that stands in the page, and its hash into the page’s policy, whatever signs it holds', () => {
  const script = "'$&'.replace(/$1/, `$$`);";
  const html = `<meta content="${basePolicy}"><script>\nlong();\n</script><script type="module" src="/a.js"></script><script type="application/json">{}</script>`;
  expect(withInlineScript(html, script)).toBe(
    `<meta content="${policyWith(script)}"><script>${script}</script><script type="module" src="/a.js"></script><script type="application/json">{}</script>`,
  );
});

it('leaves alone a file that is none of the report’s pages, and does not publish a page without its script', () => {
  const foreign = '<p>A file of another make.</p><script>go();</script>';
  expect(withInlineScript(foreign, 'act();')).toBe(foreign);
  expect(() => withInlineScript(`<meta content="${basePolicy}"><script async>act();</script>`, 'act();')).toThrow('layouts/Page.astro');
});
