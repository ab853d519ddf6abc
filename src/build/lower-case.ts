import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives files of a folder names in lower case, since some hosts make every path so: Astro names pictures by hashes of large and
 * small letters. Returns what puts the new names into a text in place of the old.
 */
export async function lowerCased(folder: string): Promise<(text: string) => string> {
  const names = await readdir(folder).catch(() => []);
  const taken = new Set(names);
  const renamed = new Map<string, string>();
  for (const name of names.toSorted()) {
    if (name === name.toLowerCase()) continue;
    const free = freeName(name.toLowerCase(), taken);
    taken.add(free);
    renamed.set(name, free);
    await rename(join(folder, name), join(folder, free));
  }
  return (text) => text.replace(/(?<=\/assets\/)[\w.-]*[A-Z][\w.-]*/g, (name) => renamed.get(name) ?? name);
}

/** Two names that differ in case alone would be one. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(name.replace(/(?=\.\w+$)/, '_'), taken) : name;
}
