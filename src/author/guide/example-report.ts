import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportFiles } from '../report-templates.ts';

const own = fileURLToPath(new URL('example', import.meta.url));

/**
 * The files of the report from which the guide takes its examples: what `npm run new` makes, and a file of every other sort.
 * A test loads it, so that no example is wrong.
 */
export function exampleReport(): Map<string, string> {
  const choice = { folder: 'example', title: 'Does the night bus pay?', language: 'en', day: '2026-11-28' };
  const files = reportFiles({ ...choice, hasClaims: true, hasModel: true });
  for (const entry of readdirSync(own, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(own, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}
