import { expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

const table = {
  'datasets/rides.yaml':
    'title: Rides\ncolumns:\n  value: { label: Rides, header: Fahrten, format: count }\ntable: { locale: de-DE, source: ledger }\n',
  'datasets/rides.csv': 'Jahr;Fahrten\n2024;1.200\n',
  'chapters/rivals.mdx': [['Ask this.', 'Ask why <Num of="rides.2024" />.']],
} as const;

it('a table that cannot be read is told, and not every number of it that a chapter sets', () => {
  const wrong = { ...table, 'datasets/rides.csv': 'Jahr;Fahrten je Jahr\n2024;1.200\n' };
  expect(problemsOf(wrong)).toMatch(/^content\/datasets\/rides\.yaml:\d+\n[^]*"Fahrten" is not in the header/);
  expect(problemsOf(wrong)).not.toContain('chapters/');
});

it('a bibliography that cannot be read is told, and not every source of it', () => {
  const wrong = { ...table, 'sources.bib': '@book{rides, title = {Rides}' };
  expect(problemsOf(wrong)).toMatch(/^content\/sources\.bib:1\n/);
  expect(problemsOf(wrong)).not.toContain('is not in sources.yaml');
});

it.each([
  ['glossary.yaml', 'id: brew', '[the terms](/glossary/)'],
  ['glossary.yaml', 'id: brew', '[a term](/glossary/#brew)'],
  ['sources.yaml', 'id: census', '[the sources](/sources/)'],
  ['claims.yaml', 'id: tenth', '[the claims](/claims/)'],
])('a broken %s (at %s) is told, and not the link %s', (file, id, link) => {
  const wrong = {
    [file]: [[id, id.replace(' ', ' "')]],
    'chapters/rivals.mdx': [['Ask this.', `Ask ${link}.`]],
  } as const;
  expect(problemsOf(wrong)).toMatch(new RegExp(`^content/${file}:`));
  expect(problemsOf(wrong)).not.toContain('does not lead to a page');
});
