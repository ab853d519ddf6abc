import { expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import type { Report } from '../../src/report/report-types.ts';
import { contentFolder, problemsOf, type FileChange } from './content-folder.ts';

const numbersOf = (changes: Record<string, FileChange> = {}): Report['numbers'] => loadReport(contentFolder(changes)).numbers;

it('each output of a named case is a number', () => {
  expect(numbersOf()['case.tea.dry.tea']).toMatchObject({
    origin: 'case',
    label: 'Tea (A dry year)',
    value: 80 * 0.12,
    worked: '$80 × 12% = $9.6',
    sources: ['census'],
    href: '/model/#case.tea.dry.tea',
  });
});

it('the chance that the workbench’s target is reached is a number, for the base case and each other', () => {
  const numbers = numbersOf();
  expect(numbers['case.tea.base.chance']).toMatchObject({ origin: 'case', href: '/model/#case.tea.base.chance' });
  const chances = ['base', 'dry'].map((id) => numbers[`case.tea.${id}.chance`]?.value ?? NaN);
  for (const chance of chances) expect(chance).toBeGreaterThan(0);
  // The drier the year, the less tea; all else is drawn alike.
  expect(chances[1]).toBeLessThan(chances[0] ?? NaN);
  expect(numbers['case.tea.base.chance']?.text).toMatch(/^\d+%$/);
});

it('a model without a workbench asks for nothing, and has no chance', () => {
  const bare = numbersOf({ 'models/second.yaml': second });
  expect(bare['case.second.wet.twice']?.value).toBe(6);
  expect(bare['case.second.wet.chance']).toBeUndefined();
});

it('prose may name them, and is told of a case that is not there', () => {
  const named = (name: string): string => problemsOf({ 'chapters/tea.mdx': [['## The market', `<Num of="${name}" />\n\n## The market`]] });
  expect(named('case.tea.dry.tea')).toBe('no problem');
  expect(named('case.tea.drry.tea')).toMatchInlineSnapshot(`
    "content/chapters/tea.mdx:12
      <Num>: "case.tea.drry.tea" is not a number of the models, datasets or counts; did you mean "case.tea.dry.tea"?"
  `);
});

const second = `title: A second model
inputs:
  once: { label: Once, unit: ratio, format: percent, value: 2, low: 1, high: 4, step: 1, why: Ours. }
outputs:
  twice: { label: Twice, unit: ratio, format: percent, formula: once * 2 }
cases:
  wet: { label: Wet, why: Ours., inputs: { once: { value: 3, why: Ours. } } }
`;
