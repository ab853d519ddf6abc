import { expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf } from './content-folder.ts';

const model = (units: string): string => `title: A shift
units: [${units}]
inputs:
  walk: { label: Walk, unit: hour, format: count, value: 24 }
  rest: { label: Rest, unit: day, format: count, value: 1 }
  rent: { label: Rent, unit: mug/month, format: count, value: 100 }
outputs:
  away: { label: Away, unit: hour, format: count, formula: walk + rest }
  left: { label: Left, unit: hour, format: count, formula: rest - walk }
  yearly: { label: Rent a year, unit: mug/year, format: count, formula: rent }
  saved: { label: Saved, unit: mug/year, format: count, formula: "max(0, rent - 2 * rent)" }
`;

it('stand in the worked line as factors by unit, even where an output is 0', () => {
  const { numbers } = loadReport(contentFolder({ 'models/shift.yaml': model('mug') }));
  const worked = Object.values(numbers).flatMap(({ name, worked }) => (name.startsWith('shift.') && worked ? [worked] : []));
  expect(worked).toEqual([
    '24 + 1 × 24 = 48',
    '1 × 24 − 24 = 0',
    '100 × 12 = 1,200',
    'max(0, 100 − 2 × 100) × 12 = 0',
  ]);
});

it('are not made between what a case or a reference names and its input, so another scale is refused', () => {
  expect(
    problemsOf({
      'models/shift.yaml': model('mug'),
      'models/tea.yaml': [
        ['    why: Ours.\n    claim', '    references: [{ label: Rent, number: shift.rent }]\n    why: Ours.\n    claim'],
        ['market: { value: 80, why: Ours. }', 'market: { number: shift.rent, why: Ours. }'],
        ['label: All drinks\n    unit: USD/year', 'label: All drinks\n    unit: mug/year'],
        ['label: Tea\n    unit: USD/year', 'label: Tea\n    unit: mug/year'],
        ['label: Other drinks\n    unit: USD/year', 'label: Other drinks\n    unit: mug/year'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/models/tea.yaml:12
      inputs.market.references[0] is in mug/month, but the input market is in mug/year; a number in mug/year is
      expected.
    content/models/tea.yaml:68
      cases.dry.inputs.market is in mug/month, but the input market is in mug/year; a number in mug/year is
      expected."
  `);
});

it('are not made between two numbers that a word compares', () => {
  const words = 'words: { more: { left: rent, right: yearly, below: less, equal: as much, above: more } }\n';
  const unlike = 'words: { more: { left: walk, right: rent, below: less, equal: as much, above: more } }\n';
  expect(problemsOf({ 'models/shift.yaml': model('mug') + words })).toMatchInlineSnapshot(`
    "content/models/shift.yaml:12
      words.more compares rent (mug/month) with yearly (mug/year); one unit is expected."
  `);
  expect(problemsOf({ 'models/shift.yaml': model('mug') + unlike })).toMatchInlineSnapshot(`
    "content/models/shift.yaml:12
      words.more compares walk (hour) with rent (mug/month); one unit is expected."
  `);
});

it('use a unit that the model no longer declares only once it declares it again', () => {
  expect(problemsOf({ 'models/shift.yaml': model('mug') })).toBe('no problem');
  expect(problemsOf({ 'models/shift.yaml': model('') })).toMatchInlineSnapshot(`
    "content/models/shift.yaml:6
      inputs.rent.unit "mug" in "mug/month" is not a known unit; to make it one of the model’s own, units: [mug] is
      expected."
  `);
  expect(problemsOf({ 'models/shift.yaml': model('mug') })).toBe('no problem');
});
