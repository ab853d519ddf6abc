import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

const sound = `title: Tea is a part
measure: Dollars a year
source: Ours.
scale: { label: Dollars, like: tea.market }
amounts:
  all: { number: tea.market, label: all drinks }
  tea: { number: tea.tea, label: tea }
  others: { number: tea.others, label: other drinks }
  hoped: { number: drinks.hoped, label: hoped for }
steps:
  - id: part
    title: A part
    text: Of all drinks, {num:tea.tea} are tea.
    to: 120
    shows:
      - { amount: all, parts: [{ amount: tea, mark: unsupported }] }
      - { amount: hoped, loose: true }
  - id: rest
    title: The rest
    text: The others are more.
    shows:
      - amount: others
`;

/** The problems of a stepped figure that differs from a sound one. */
function steps(...changes: [from: string, to: string][]): string {
  const text = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the figure has no "${from}"`);
    return whole.replace(from, to);
  }, sound);
  const place = '---\ntitle: Stepped\norder: 9\nsummary: A chapter.\n---\n\n<Steps of="part" />\n';
  return problemsOf({ 'steps/part.yaml': text, 'chapters/stepped.mdx': place });
}

describe('a stepped figure’s file is reported', () => {
  it('not at all where it can be drawn', () => {
    expect(steps()).toBe('no problem');
    expect(steps(['parts: [{', 'parts: [{ amount: others }, {'])).toBe('no problem');
  });

  it.each<[string, [string, string][], number]>([
    ['an amount that it does not have', [['amount: tea,', 'amount: teas,']], 16],
    ['an amount without a number', [['tea: { number: tea.tea, label: tea }', 'tea: { label: tea }']], 7],
    ['an amount of an unknown number', [['number: tea.tea,', 'number: tea.teas,']], 7],
    ['an amount whose value is unknown', [['number: tea.others', 'number: drinks.unseen']], 8],
    ['a part greater than its whole', [['amount: all, parts: [{ amount: tea,', 'amount: tea, parts: [{ amount: all,']], 16],
    [
      'parts that together are more than their whole',
      [
        ['      - { amount: hoped, loose: true }\n', ''],
        ['parts: [{', 'parts: [{ amount: others }, { amount: hoped }, {'],
      ],
      16,
    ],
    ['an amount shown twice', [['parts: [{', 'parts: [{ amount: all }, {']], 16],
    ['a single step', [['  - id: rest\n    title: The rest\n    text: The others are more.\n    shows:\n      - amount: others\n', '']], 10],
    ['two steps of one id', [['id: rest', 'id: part']], 18],
    ['a scale that ends at zero', [['to: 120', 'to: 0']], 14],
    ['a scale that a bar reaches beyond', [['to: 120', 'to: 99']], 14],
    ['no end of the first scale', [['    to: 120\n', '']], 11],
    ['a step with nothing on the scale', [['      - amount: others', '      - { amount: hoped, loose: true }']], 21],
    ['parts of what has no length', [['loose: true }', 'loose: true, parts: [{ amount: others }] }']], 17],
    ['a part that has no length', [['mark: unsupported', 'loose: true']], 16],
    ['an unknown mark', [['mark: unsupported', 'mark: red']], 16],
    ['a scale written like nothing known', [['like: tea.market', 'like: tea.markets']], 4],
    ['a scale written like a number without a format', [['like: tea.market', 'like: count.claims']], 4],
    ['a number that is typed', [['The others are more.', 'The others are 90.']], 20],
  ])('for %s', (_, changes, line) => {
    const problems = steps(...changes);
    expect(problems).toMatch(new RegExp(`^content/steps/part.yaml:${line}\n`));
    expect(problems).toMatchSnapshot();
  });
});
