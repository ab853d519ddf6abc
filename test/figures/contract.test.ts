import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureRecord } from '../../src/figures/figure-record.ts';
import { figureKinds } from '../../src/figures/registry.ts';
import { ContentError } from '../../src/report/content-problem.ts';
import { problemLine } from '../../src/report/problem-text.ts';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder } from '../content/content-folder.ts';
import { quote } from './pull-quote.ts';

/** The problems of a report with one figure, whose record differs by some parts from a sound one. */
function problemsWith(parts: Partial<FigureRecord>): string[] {
  const folder = contentFolder({
    'quotes/cup.yaml': 'words: A cup.\n\nby: A drinker\n',
    'chapters/quoted.mdx': '---\ntitle: Quoted\norder: 9\nsummary: A chapter.\n---\n\n<PullQuote of="cup" />\n',
  });
  const record: NonNullable<typeof quote.record> = (...given) => ({
    ...(quote.record?.(...given) as FigureRecord),
    ...parts,
  });
  try {
    loadReport(folder, [...figureKinds, { ...quote, record }]);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((problem) => problemLine({ ...problem, column: undefined }));
  }
  return [];
}

const column = { label: 'Words', isNumeric: false };
const cell = { value: 'A cup', text: 'A cup' };

describe('a figure', () => {
  it('that publishes all it must is no problem', () => {
    expect(problemsWith({})).toEqual([]);
    expect(problemsWith({ sources: ['census'], credit: '' })).toEqual([]);
  });

  it.each<[string, Partial<FigureRecord>, RegExp]>([
    ['a finding', { title: ' ' }, /has no title; its finding is expected/],
    ['a measure', { measure: '' }, /has no measure; what is measured, in which unit/],
    ['a description', { description: '\n' }, /has no description; what it shows/],
    ['rows', { table: { columns: [column], rows: [] } }, /has no values; at least one row/],
    ['columns', { table: { columns: [], rows: [[]] } }, /has no values/],
    ['as many values as columns', { table: { columns: [column], rows: [[cell, cell]] } }, /2 values in row 1; 1 are/],
    ['sources or words for whose it is', { credit: '' }, /has no source; a source of its values, or words/],
  ])('without %s is an error to its author', (_, parts, message) => {
    const problems = problemsWith(parts);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^content\/quotes\/cup\.yaml:1 {2}the figure "quote-cup" /);
    expect(problems[0]).toMatch(message);
  });

  it('is blamed at the line of the field that its author wrote', () => {
    const folder = contentFolder();
    const lines = readFileSync(join(folder, 'models/tea.yaml'), 'utf8').split('\n');
    const line = 1 + lines.findIndex((text) => text.startsWith('    measure:'));
    const kinds = figureKinds.map((kind): typeof kind => {
      const record: NonNullable<typeof kind.record> = (...given) => ({
        ...(kind.record?.(...given) as FigureRecord),
        measure: '',
      });
      return kind.name === 'bridge' ? { ...kind, record } : kind;
    });
    expect(() => loadReport(folder, kinds)).toThrow(`content/models/tea.yaml:${line}:5  the figure "bridge-tea-cup"`);
  });
});
