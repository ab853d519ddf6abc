import { readFile } from 'node:fs/promises';
import { minify } from 'vite';
import { contentPolicy, policyWith } from './policy.ts';

const inlineScript = /<script>[\s\S]*?<\/script>/;

/** The script that stands within every page, without what only its readers need. Throws where it cannot be read. */
export async function inlineScriptFrom(file: string): Promise<string> {
  const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code.trim();
}

/** A page with this script in the place of the one within it, and the policy that allows it. */
export function withInlineScript(html: string, script: string): string {
  return html.replace(inlineScript, () => `<script>${script}</script>`).replace(contentPolicy, () => policyWith(script));
}
