/** The detail of a `reading-change` event: which fields changed, and where. */
export interface ReadingChange {
  names: ReadonlySet<string>;
  by: 'this page' | 'another tab';
}

/** The event dispatched when a page's reading has changed. */
export const readingChange = 'reading-change';
