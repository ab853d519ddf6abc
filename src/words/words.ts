/** The interface's English words, by where a reader meets them. */
export * from './en/bridge.ts';
export * from './en/charts.ts';
export * from './en/checklist.ts';
export * from './en/figures.ts';
export * from './en/matrix.ts';
export * from './en/memo.ts';
export * from './en/pages.ts';
export * from './en/reading-line.ts';
export * from './en/paper.ts';
export * from './en/reading.ts';
export * from './en/script.ts';
export * from './en/steps.ts';
