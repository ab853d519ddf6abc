import { readlinkSync, rmSync, symlinkSync } from 'node:fs';

/**
 * Takes the lock at a path and returns null, or returns the id of the running process that has it. The lock is a link whose
 * target is that id: links are made whole, so none is ever read half written. What a dead process left is taken over.
 */
export function lockedBy(lock: string): number | null {
  try {
    symlinkSync(String(process.pid), lock);
    return null;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const holder = holderOf(lock);
  if (holder !== null && isRunning(holder)) return holder;
  rmSync(lock, { force: true });
  return lockedBy(lock);
}

function holderOf(lock: string): number | null {
  try {
    return Number(readlinkSync(lock));
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
