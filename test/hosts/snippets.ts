import { readFileSync } from 'node:fs';

const guide = readFileSync(new URL('../../.github/HOSTING.md', import.meta.url), 'utf8');

/** The settings for a host as the guide for deployers has them. */
export function snippet(host: 'nginx' | 'apache' | 'caddy'): string {
  const text = new RegExp(`^\`\`\`${host}\\n([^]*?)^\`\`\`$`, 'm').exec(guide)?.[1];
  if (text === undefined) throw new Error(`HOSTING.md has no settings for ${host}`);
  return text;
}
