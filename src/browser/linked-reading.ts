import type { FieldValue } from '../model/reading/fields.ts';
import { linkedCode, linkedNotes, readingParameter } from './reading-parameter.ts';

/** A reading that came with the page's address. */
export interface LinkedReading {
  values: ReadonlyMap<string, FieldValue>;
  /** What of it could not be read, as it stood. */
  unread: string[];
  said: 'read' | 'partly read' | 'of another version' | 'unreadable';
}

let linked: Promise<LinkedReading | null> | undefined;

/** The reading in the page's address, with the words in its last part; null where there is none. Its reader is fetched only then. */
export function linkedReading(): Promise<LinkedReading | null> {
  return (linked ??= readLinked());
}

/** The event by which the page hears that the reading that came with the address lies beside the reader's own no longer. */
export const linkedGone = 'linked-reading-gone';

/** Puts the reading that came with the address away: it leaves the address, and is beside the reader's own no longer. */
export function dropLinked(): void {
  linked = Promise.resolve(null);
  const address = new URL(location.href);
  address.searchParams.delete(readingParameter);
  if (linkedNotes() !== null) address.hash = '';
  history.replaceState(history.state, '', address);
  document.dispatchEvent(new CustomEvent(linkedGone));
}

async function readLinked(): Promise<LinkedReading | null> {
  const code = linkedCode();
  const notes = linkedNotes();
  if (code === null && notes === null) return null;
  const { decoded, readCode, readNotes } = await import('../model/reading/code.ts');
  const read =
    code === null ? { values: new Map<string, FieldValue>(), unread: [], said: 'read' as const } : readCode(code);
  if (notes === null) return read;
  const words = readNotes(decoded(notes));
  const unread = [...read.unread, ...words.unread];
  return {
    values: new Map([...read.values, ...words.values]),
    unread,
    said: read.said === 'read' && words.unread.length > 0 ? 'partly read' : read.said,
  };
}
