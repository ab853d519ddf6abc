/** The schemas of a content folder's YAML files, and of the front matter of chapters. */
export * from './chapter.ts';
export * from './claims.ts';
export * from './facts.ts';
export * from './model.ts';
export * from './report.ts';
export * from './sources.ts';
