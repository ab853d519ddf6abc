import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file beside its place first, so that a full disk leaves what was there, or nothing, but never a half. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const draft = join(dirname(path), `.${basename(path)}.draft`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    // The system does not always say which file it could not write.
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  } finally {
    rmSync(draft, { force: true });
  }
}
