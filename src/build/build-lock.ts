import { readlinkSync, rmSync, symlinkSync } from 'node:fs';

/**
 * Takes the lock at a path and returns null, or returns the id of the running process that holds it. The lock is a symbolic
 * link whose target is that id, because links are created atomically. The lock of a dead process is taken over.
 */
export function acquireLock(lock: string): number | null {
  try {
    symlinkSync(String(process.pid), lock);
    return null;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const holder = holderOf(lock);
  if (holder !== null && isRunning(holder)) return holder;
  rmSync(lock, { force: true });
  return acquireLock(lock);
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
