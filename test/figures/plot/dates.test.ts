import { expect, it } from 'vitest';
import { periodText } from '../../../src/figures/plot/dates.ts';
import { smallDataset, smallFigure } from './small-figure.ts';

it('days, months, quarters and years stand in the report’s language, and other words as they are', () => {
  const all = (language: string): string[] =>
    ['2026-04-30', '2026-05', '2026-Q2', '2026', 'soon'].map((words) => periodText(words, language));
  expect(all('en')).toEqual(['30 Apr 2026', 'May 2026', '2026 Q2', '2026', 'soon']);
  expect(all('de')).toEqual(['30. Apr. 2026', 'Mai 2026', '2026 Q2', '2026', 'soon']);
});

it('the table under a figure writes days in words, under the heading of the dataset’s file', () => {
  const dataset = smallDataset([{ label: 'Tea', since: '2026-04-30', cups: 3 }]);
  const columns = dataset.columns.map((column) =>
    column.id === 'since' ? { ...column, date: true as const } : column,
  );
  const marks = [{ mark: 'dot', x: 'cups', y: 'label', text: 'since' }];
  const { table } = smallFigure({ marks }, { ...dataset, columns, heading: 'Drink' });
  expect(table?.columns.map(({ label }) => label)).toEqual(['Drink', 'since', 'cups']);
  expect(table?.rows[0]?.map(({ value, text }) => [value, text])).toEqual([
    ['Tea', 'Tea'],
    ['2026-04-30', '30 Apr 2026'],
    [3, '3'],
  ]);
});
