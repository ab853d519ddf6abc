import type { FigureKind } from '../figure-kind.ts';
import type { ContentFiles } from '../../report/content-files.ts';

type Dataset = ContentFiles['datasets'] extends Map<string, { value: infer Value }> ? Value : never;

/** Ranges of a dataset with the columns `low` and `high`, on one scale. The dataset's texts are checked with its facts. */
export const chart: FigureKind<Dataset> = {
  name: 'chart',
  tag: 'RangeChart',
  attribute: 'of',
  files: ({ datasets }) => datasets,
  place: 'in datasets/',
  title: ({ title }) => title,
  texts: () => [],
};
