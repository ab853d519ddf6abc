import { whenIdle } from '../dom/idle.ts';
import { retried } from '../dom/retry.ts';
import { readingChange } from '../reading/reading-change.ts';
import { hasReading } from '../reading/saved-place.ts';

/** Loads what brings the page's numbers to the reader's case: if there may be one, or with the first change of a reading. */
export function showOwnCase(): void {
  if (hasReading() || location.search !== '') whenIdle(() => void load());
  else document.addEventListener(readingChange, () => void load(), { once: true });
}

/** Where the script cannot be loaded the page stays in the base case, as it was built. */
async function load(): Promise<void> {
  try {
    await (await retried(() => import('./own-case.ts'))).followCase();
  } catch {
    return;
  }
}
