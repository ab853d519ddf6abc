import { readFile } from 'node:fs/promises';
import { minify } from 'vite';
import { basePolicy, policyWith } from './policy.ts';

const inlineScript = /<script>[\s\S]*?<\/script>/;

/** The script that stands within every page, without what only its readers need. Throws where it cannot be read. */
export async function inlineScriptFrom(file: string): Promise<string> {
  const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code.trim();
}

/**
 * A page with this script in the place of the one within it, and the policy that allows it; an HTML file without our policy is
 * none of our pages, and stays. Throws where a page has no script within it.
 */
export function withInlineScript(html: string, script: string): string {
  if (!html.includes(basePolicy)) return html;
  if (!inlineScript.test(html)) throw new Error('a page has no <script> without attributes, which layouts/Page.astro sets in its head');
  return html.replace(inlineScript, () => `<script>${script}</script>`).replace(basePolicy, () => policyWith(script));
}
