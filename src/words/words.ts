/** The interface's words, by where a reader meets them: declared here, and said in catalogues such as en.yaml. */
export * from './bridge.ts';
export * from './charts.ts';
export * from './checklist.ts';
export * from './downloads.ts';
export * from './figures.ts';
export * from './list.ts';
export * from './listed.ts';
export * from './matrix.ts';
export * from './memo.ts';
export * from './pages.ts';
export * from './paper.ts';
export * from './reading-line.ts';
export * from './reading.ts';
export * from './script.ts';
export * from './steps.ts';
export * from './within.ts';
