import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What every build is made of, besides its content. */
const engine = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** What a build with these variables is made of, in short: the same for the same engine, content and variables. */
export function stampOf(variables: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, variables]));
  const content = variables['CONTENT'] ?? join(root, 'content');
  for (const file of [...engine.map((path) => join(root, path)), content].flatMap(filesIn))
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Notes beside a built folder what it was made of. */
export function writeStamp(folder: string, stamp: string): void {
  mkdirSync(dirname(stampFile(folder)), { recursive: true });
  writeFileSync(stampFile(folder), stamp);
}

/** Whether a folder was built of what this stamp says. */
export function hasStamp(folder: string, stamp: string): boolean {
  return existsSync(folder) && existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8') === stamp;
}

function stampFile(folder: string): string {
  return `${folder}.stamp`;
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
