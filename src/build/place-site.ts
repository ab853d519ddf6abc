import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const prefix = '.site-';

/**
 * Puts a finished site in the place of an earlier one. It is copied in whole beside the earlier files before any of them goes,
 * and then takes their place by renaming, so that a full disk or an interrupted copy leaves the earlier site as it was. Where
 * the renaming was interrupted, the next call puts the earlier site back first. Hidden files of others stay, such as .git.
 */
export function placeSite(site: string, output: string): void {
  for (const name of readdirSync(output)) if (name.startsWith(prefix)) putBack(join(output, name), output);
  const place = mkdtempSync(join(output, prefix));
  const [next, last] = [join(place, 'next'), join(place, 'last')];
  try {
    cpSync(site, next, { recursive: true });
    const names = readdirSync(next);
    mkdirSync(last);
    move(output, last, (name) => !name.startsWith('.') || names.includes(name));
    move(next, output);
  } catch (error) {
    putBack(place, output);
    throw error;
  }
  remove(place);
}

/** Puts back what an interrupted call had moved away; a call that came to its end left no new file waiting. */
function putBack(place: string, output: string): void {
  const [next, last] = [join(place, 'next'), join(place, 'last')];
  const isInterrupted = existsSync(last) && existsSync(next) && readdirSync(next).length > 0;
  if (isInterrupted) move(last, output);
  remove(place);
}

/** Moves what is in a folder into another one, in place of what has the same names there. */
function move(from: string, to: string, isMoved: (name: string) => boolean = () => true): void {
  for (const name of readdirSync(from).filter(isMoved)) {
    remove(join(to, name));
    renameSync(join(from, name), join(to, name));
  }
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
