/** What is said when a reading changes: which fields, by whom, and whether what came with the address is concerned. */
export interface ReadingChange {
  names: ReadonlySet<string>;
  by: 'this page' | 'another tab';
}

/** The event by which a page hears that its reading changed. */
export const readingChange = 'reading-change';
