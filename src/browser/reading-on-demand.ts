import type { LinkedReading } from './linked-reading.ts';
import { keptText } from './kept-text.ts';
import { linkedCode, linkedNotes } from './reading-parameter.ts';
import type { ReadingStore } from './reading-store.ts';

/** Whether there is a reading, in this browser or in the address: without one, what keeps and reads them need not be fetched. */
export function hasReading(): boolean {
  return (
    linkedCode() !== null ||
    linkedNotes() !== null ||
    keptText(`report:${document.documentElement.dataset['report'] ?? ''}:reading`) !== null
  );
}

/** Fetches the store of the reader's reading, and reads the one that came with the address. */
export async function loadReading(): Promise<{ store: ReadingStore; linked: LinkedReading | null }> {
  const [{ readingStore }, { linkedReading }] = await Promise.all([
    import('./reading-store.ts'),
    import('./linked-reading.ts'),
  ]);
  return { store: readingStore(), linked: await linkedReading() };
}
