declare module 'virtual:report' {
  /** The report that this build publishes. */
  export const report: import('./report-types.ts').Report;
}
