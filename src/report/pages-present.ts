/** What a report must hold to have the pages that depend on it. */
export interface PageContents {
  claims: readonly unknown[];
  /** Whether a text examined is in the content. */
  hasText: boolean;
  models: readonly { workbench?: unknown }[];
  datasets: readonly unknown[];
  sources: readonly unknown[];
  glossary: readonly unknown[];
  changes: readonly unknown[];
  /** Earlier editions. */
  editions: readonly unknown[];
  chapters: readonly unknown[];
  /** Whether a chapter sets a figure that readers can change. */
  hasReading: boolean;
}

/** The report's pages that are there only where they have something to show. */
export type PageName =
  'note' | 'claims' | 'model' | 'sources' | 'glossary' | 'reading' | 'changes' | 'data' | 'all' | 'search';

/** Which pages a report has: what its author leaves out has none. */
export function pagesPresent(contents: PageContents): Record<PageName, boolean> {
  const { claims, hasText, models, datasets, sources, glossary, changes, editions, chapters, hasReading } = contents;
  const hasModel = models.length + datasets.length > 0;
  // One chapter without evidence is its own whole, in which any browser can search.
  const all = chapters.length > 1 || hasModel || claims.length + sources.length > 0;
  return {
    note: hasText && claims.length > 0,
    claims: claims.length > 0,
    model: hasModel,
    sources: sources.length > 0,
    glossary: glossary.length > 0,
    reading: hasReading || models.some(({ workbench }) => workbench !== undefined),
    changes: changes.length + editions.length > 0,
    data: hasModel || claims.length > 0,
    all,
    search: all,
  };
}
