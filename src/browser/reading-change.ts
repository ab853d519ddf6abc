/** What is told to the page when a reading changes: which fields, and whether this page changed them. */
export interface ReadingChange {
  names: ReadonlySet<string>;
  by: 'this page' | 'another tab';
}

/** The event by which the page hears of a changed reading. */
export const readingChange = 'reading-change';
