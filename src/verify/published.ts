import { readdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { CommandError } from '../author/command.ts';
import { servedFolder } from '../browser/served-folder.ts';

/** A published copy that can be asked for pages. */
export interface Published {
  /** The address of its cover, with a slash at its end. */
  root: string;
  /** The files known to be in it, by their paths; none where only an address is known. */
  files: string[];
  /** Whether this command serves it, so that what the host does well or badly is of no interest. */
  isFolder: boolean;
  close: () => Promise<void>;
}

/** A copy by its folder or its address. */
export async function published(place: string): Promise<Published> {
  if (/^https?:\/\//.test(place)) {
    const root = place.replace(/[?#].*$/, '').replace(/index\.html$/, '');
    return { root: root.endsWith('/') ? root : `${root}/`, files: [], isFolder: false, close: async () => undefined };
  }
  const folder = resolve(place);
  const files = filesIn(folder);
  if (!files?.includes('index.html'))
    throw new CommandError(`${place} is no published copy: an address, or a folder with an index.html, is expected.`);
  return { ...(await servedFolder(folder)), files, isFolder: true };
}

function filesIn(folder: string): string[] | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.split(sep).join('/').slice(1))
    .sort();
}
