import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf, type FileChange } from './content-folder.ts';

it('finds no problem in a valid report', () => {
  expect(problemsOf({})).toBe('no problem');
  expect(loadReport(contentFolder()).chapters.map(({ id }) => id)).toEqual(['tea', 'rivals']);
});

describe('an error message', () => {
  it.each<[string, Record<string, FileChange>]>([
    ['a comma for a decimal point', { 'models/tea.yaml': [['value: 100', 'value: "18,2"']] }],
    ['an address that is none', { 'sources.yaml': [['https://example.org/blog', 'example.org/blog']] }],
    ['a name that formulas could not use', { 'models/tea.yaml': [['  hoped:\n', '  hoped-for:\n']] }],
    ['a verdict that is missing', { 'claims.yaml': [['  verdict: supported\n', '']] }],
    ['an empty file', { 'claims.yaml': '' }],
    ['units that do not go together', { 'models/tea.yaml': [['formula: market - tea', 'formula: market - share']] }],
    ['an empty formula', { 'models/tea.yaml': [['formula: market - tea', 'formula: ""']] }],
  ])('has no programmers’ jargon: %s', (_, changes) => {
    expect(problemsOf(changes)).not.toMatch(/Invalid|pattern|undefined|null|argument/);
  });

  it('suggests a name if two letters are transposed', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    low: 50', '    lwo: 50']] })).toContain('did you mean "low"?');
  });
});
