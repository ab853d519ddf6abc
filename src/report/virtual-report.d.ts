declare module 'virtual:report' {
  /** The report that this build publishes. */
  export const report: import('./report-types.ts').Report;
  /** Loads the prose of a chapter, compiled from MDX, by the chapter's id. */
  export const chapters: Record<string, () => Promise<{ Content: import('astro').MDXInstance<object>['Content'] }>>;
}
