/** The address's parameter for a reading, and the name of the words in its last part. */
export const [readingParameter, notesName] = ['reading', 'notes='];

/** The code in the page's address; null where there is none. */
export function linkedCode(): string | null {
  return new URLSearchParams(location.search).getAll(readingParameter).at(-1) || null;
}

/** The reader's words in the page's address, as they stand there; null where there are none. */
export function linkedNotes(): string | null {
  return location.hash.startsWith(`#${notesName}`) ? location.hash.slice(1 + notesName.length) : null;
}
