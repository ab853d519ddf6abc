declare module 'virtual:report' {
  /** The report that this build publishes. */
  export const report: import('./report-types.ts').Report;
  /** Loads the pictures that chapters set, by their names in images/. */
  export const pictures: Record<string, () => Promise<{ default: import('astro').ImageMetadata }>>;
  /** Loads the prose of a chapter, compiled from MDX, by the chapter's id. */
  export const chapters: Record<string, () => Promise<{ Content: import('astro').MDXInstance<object>['Content'] }>>;
}
