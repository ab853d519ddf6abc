import { decoded, withoutPunctuation } from './link-text.ts';
import type { ReadCode } from './code.ts';

/**
 * The parameters of a reading that came from elsewhere, of the reader's own where the browser stores nothing, and, in links
 * between pages on disk, of all that is saved, with the moments of its changes.
 */
export const [linkedParameter, ownParameter, savedParameter] = ['reading', 'own', 'saved'];
/** The parameter of the edition that an address was made with, beside a reading or a case. */
export const editionParameter = 'edition';
const [notesName, placeName] = ['notes=', '&at='];

/** The last part of an address: notes, which no server sees, and the place on the page that they must not displace. */
interface Fragment {
  notes: string | null;
  place: string;
}

/** The code under a parameter of an address; null where there is none. A chat's punctuation after a link is no part of it. */
export function codeIn(address: URL, parameter: string): string | null {
  return withoutPunctuation(address.searchParams.getAll(parameter).at(-1) ?? '') || null;
}

/** Notes and place in an address's fragment. */
export function fragmentOf({ hash }: URL): Fragment {
  if (!hash.startsWith(`#${notesName}`)) return { notes: null, place: hash.slice(1) };
  const [notes = '', place = ''] = hash.slice(1 + notesName.length).split(placeName);
  return { notes: withoutPunctuation(notes), place };
}

/** The fragment that carries both. */
export function fragmentWith({ notes, place }: Fragment): string {
  if (notes === null) return place;
  return `${notesName}${notes}${place === '' ? '' : `${placeName}${place}`}`;
}

/** Whether an address carries a reading, or notes. */
export function carriesReading(address: URL): boolean {
  const codes = [linkedParameter, ownParameter, savedParameter].map((name) => codeIn(address, name));
  return codes.some((code) => code !== null) || fragmentOf(address).notes !== null;
}

/** The edition that an address was made with; null where it names none. */
export function editionIn(address: URL): string | null {
  const edition = codeIn(address, editionParameter);
  return edition !== null && isDay(edition) ? edition : null;
}

/** Whether a text is written as a day, such as 2026-11-28. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** The reading in an address, with the notes in its fragment; null where there is none. */
export async function linkedReading(address: URL, parameter = linkedParameter): Promise<ReadCode | null> {
  const code = codeIn(address, parameter);
  const notes = parameter === linkedParameter ? fragmentOf(address).notes : null;
  if (code === null && notes === null) return null;
  const { readCode, readNotes } = await import('./code.ts');
  const read: ReadCode = code === null ? { values: new Map(), unread: [], status: 'read' } : readCode(code);
  if (notes === null) return read;
  const words = readNotes(decoded(notes));
  const status = read.status === 'read' && words.unread.length > 0 ? 'partly read' : read.status;
  return { values: new Map([...read.values, ...words.values]), unread: [...read.unread, ...words.unread], status };
}
