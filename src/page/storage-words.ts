import { readingLineWords as words } from '../words/words.ts';
import type { ReadingStore, StorageFault } from '../reading/store.ts';

const faults: Record<StorageFault, string> = {
  full: words.faults.full,
  closed: words.faults.closed,
  'of another version': words.faults.newerEdition,
  emptied: words.faults.emptied,
};

/** Why a reader's reading is not stored; empty where it is, or where there is nothing to store. */
export function faultText({ values, fault }: ReadingStore): string {
  return values.size > 0 && fault ? faults[fault] : '';
}

/** What became of the reading that was saved here; empty where it was simply read. */
export function openedText({ opened: { status, edition } }: ReadingStore): string {
  const present = document.documentElement.dataset['edition'] ?? '';
  if (status === 'unreadable') return words.unreadable;
  if (status === 'partly read') return words.partlyRead;
  if (status === 'of another version') return faults['of another version'];
  if (status !== 'read' || edition === present) return '';
  return words.otherEdition;
}
