import { expect, it } from 'vitest';
import type { FieldValue } from '../../src/reading/fields.ts';
import type { BridgeOutline } from '../../src/figures/bridge/reading.ts';
import { memo } from '../../src/figures/readings.ts';
import { ranks, score } from '../../src/figures/matrix/ranks.ts';
import { stepDifference } from '../../src/reading/step-difference.ts';
import { textDigest } from '../../src/model/text-digest.ts';
import { input, output, program } from '../model/small-program.ts';
import { smallOutline } from '../reading/small-outline.ts';

it('tells the editors’ own reading of nothing, and the reader’s of something', () => {
  const said = (values: [string, FieldValue][]): string[] =>
    memo(new Map(values), smallOutline).flatMap(({ title, paragraphs, entries }) => [
      `# ${title}`,
      ...paragraphs,
      ...entries.flatMap((entry) => [entry.text, ...entry.more]),
    ]);
  expect(said([])).toMatchInlineSnapshot(`
    [
      "# Sales",
      "No assumption differs from the base case. It gives The cups as 0.7.",
      "# How the trends are rated",
      "All 2 trends are rated as the editors rate them.",
      "# Open risks",
      "None of 2 risks has been looked at.",
    ]
  `);
  expect(
    said([
      ['input/sales/share', 0.3],
      ['rating/ways/iced/harm', 3],
      ['weight/ways/harm', 4],
      ['state/doubts/frost', 'watching'],
      ['likelihood/doubts/frost', 3],
      ['note/doubts/frost', 'Cover <b>it</b>.'],
      ['state/doubts/taste', 'not-applicable'],
      ['reason/doubts/taste', 'I drink water.'],
    ]),
  ).toMatchInlineSnapshot(`
    [
      "# Sales",
      "1 of 1 assumption differs from the base case. The share: from 0.1 to 0.3.",
      "The cups: up from 0.7 to 2.1 (+1.4). The pots: up from 0.35 to 1.05 (+0.7).",
      "# How the trends are rated",
      "1 of 2 trends is rated anew. Iced tea moved from low to high on harm.",
      "Ranked with the weights promise 1 (for), harm 4 (against): 1 Iced tea, 2 Bags.",
      "# Open risks",
      "2 of 2 risks have been looked at; 1 is open.",
      "Would frost kill the leaf?",
      "Watching. Likelihood by next spring is high, one step higher than the editors’ “Middle”; impact is high, same as the editors.",
      "Signal: A cold night.",
      "Note: Cover <b>it</b>.",
      "# Settled risks",
      "Would taste change?",
      "Does not apply: I drink water.",
    ]
  `);
});

it('gives the difference between two percentages in points', () => {
  const percent = { before: '', after: '%', divide: 0.01, decimals: 0, trim: false };
  const sales: BridgeOutline = {
    kind: 'bridge',
    id: 'sales',
    title: 'Sales',
    chapter: 'leaf',
    program: program(
      [input('share', 0.1, { range: { low: 0, high: 0.5, step: 0.1 } })],
      [output('growth', 'share * 3', { format: percent })],
    ),
    headline: 'growth',
    answers: ['growth'],
  };
  const [part] = memo(new Map([['input/sales/share', 0.5]]), { ...smallOutline, figures: [sales] });
  expect(part?.paragraphs).toEqual([
    '1 of 1 assumption differs from the base case. The share: from 0.1 to 0.5.',
    'The growth: up from 30% to 150% (+120 points).',
  ]);
});

it('ranks by weighed shares of scales, those against taken off, ties sharing their place', () => {
  const lenses = [
    { id: 'a', counts: 'for' as const, steps: ['1', '2', '3'] },
    { id: 'b', counts: 'against' as const, steps: ['1', '2', '3', '4', '5'] },
  ];
  const of = (weights: Record<string, number>, ratings: Record<string, number>): number =>
    score(
      lenses,
      (lens) => weights[lens] ?? 1,
      (lens) => ratings[lens] ?? 1,
    );
  expect(of({}, { a: 3, b: 1 })).toBe(1);
  expect(of({}, { a: 1, b: 5 })).toBe(-1);
  expect(of({ a: 2, b: 0 }, { a: 2, b: 5 })).toBe(1);
  expect(ranks([1, 3, 0.1 + 0.2, 3, 0.3])).toEqual([
    { rank: 3, tied: false },
    { rank: 1, tied: true },
    { rank: 4, tied: true },
    { rank: 1, tied: true },
    { rank: 4, tied: true },
  ]);
  expect(ranks([])).toEqual([]);
});

it('names a difference of steps', () => {
  expect([stepDifference(2, 2), stepDifference(3, 2), stepDifference(1, 7)]).toEqual([
    'same as ours',
    'one step higher',
    'six steps lower',
  ]);
});

it('digests a text in three signs, another for another text or another cut', () => {
  // FNV-1a of "a" and of "foobar", 32 bits: e40c292c and bf9cf968, by its authors' own test vectors.
  expect(textDigest('a')).toBe((0xe40c292c).toString(36).slice(-3));
  expect(textDigest('foobar')).toBe((0xbf9cf968).toString(36).slice(-3));
  expect(textDigest('ab', 'c')).not.toBe(textDigest('a', 'bc'));
});
