import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, toldOf, type FileChange } from './content-folder.ts';

it('finds nothing wrong in a report that is right', () => {
  expect(toldOf({})).toBe('nothing is wrong');
  expect(loadReport(contentFolder()).chapters.map(({ id }) => id)).toEqual(['tea', 'rivals']);
});

describe('what an author is told', () => {
  it.each<[string, Record<string, FileChange>]>([
    ['a comma for a decimal point', { 'models/tea.yaml': [['value: 100', 'value: "18,2"']] }],
    ['an address that is none', { 'sources.yaml': [['https://example.org/blog', 'example.org/blog']] }],
    ['a name that formulas could not use', { 'models/tea.yaml': [['  hoped:\n', '  hoped-for:\n']] }],
    ['a verdict that is missing', { 'claims.yaml': [['  verdict: supported\n', '']] }],
    ['an empty file', { 'claims.yaml': '' }],
    ['units that do not go together', { 'models/tea.yaml': [['formula: market - tea', 'formula: market - share']] }],
    ['an empty formula', { 'models/tea.yaml': [['formula: market - tea', 'formula: ""']] }],
  ])('holds no words of a program: %s', (_, changes) => {
    expect(toldOf(changes)).not.toMatch(/Invalid|pattern|undefined|null|argument/);
  });

  it('hints at the right name where two letters have changed places', () => {
    expect(toldOf({ 'models/tea.yaml': [['    low: 50', '    lwo: 50']] })).toContain('did you mean "low"?');
  });
});
