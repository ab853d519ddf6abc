import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FieldValue } from '../../src/reading/fields.ts';
import { mergePlan, planText } from '../../src/reading/merge-plan.ts';
import { countsText } from '../../src/figures/readings.ts';
import { fitted } from '../../src/reading/outline.ts';
import { someValues } from './random-reading.ts';
import { smallOutline } from './small-outline.ts';

const reading = new Map<string, FieldValue>([
  ['input/sales/share', 0.9],
  ['input/sales/fact', 8],
  ['input/gone/share', 1],
  ['rating/ways/iced/harm', 7],
  ['rating/ways/gone/harm', 2],
  ['weight/ways/harm', 3],
  ['state/doubts/frost', 'watching'],
  ['note/doubts/frost', 'Cover the bushes.'],
  ['state/doubts/gone', 'open'],
  ['read/leaf', true],
  ['read/gone', true],
]);

it('holds what a scale or range has become too small for, and names what the report has no longer', () => {
  const { values, clamped, unknown } = fitted(reading, smallOutline);
  expect(clamped).toEqual(['input/sales/share', 'rating/ways/iced/harm']);
  // A fact is no assumption of the reader's.
  expect(unknown).toEqual([
    'input/sales/fact',
    'input/gone/share',
    'rating/ways/gone/harm',
    'state/doubts/gone',
    'read/gone',
  ]);
  expect(values.get('input/sales/share')).toBe(0.5);
  expect(values.get('rating/ways/iced/harm')).toBe(3);
  expect(values.size + unknown.length).toBe(reading.size);
});

it('never loses a field: each fits, or is named', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const fit = fitted(values, smallOutline);
      expect([...fit.values.keys(), ...fit.unknown].sort()).toEqual([...values.keys()].sort());
    }),
    { numRuns: 300, seed: 2 },
  );
});

it('counts what was dealt with, in words, and leaves out what was not', () => {
  expect(countsText(reading, smallOutline)).toBe(
    '1 assumption changed, 1 trend rated, own weights, 1 of 2 risks looked at, 1 note made, 1 of 2 chapters read',
  );
  expect(countsText(new Map(), smallOutline)).toBe('');
  expect(countsText(new Map([['input/sales/share', 0.1]]), smallOutline)).toBe('');
});

it('plans the merging of a reading and describes the plan', () => {
  const own = new Map<string, FieldValue>([
    ['state/doubts/frost', 'open'],
    ['read/leaf', true],
    ['state/doubts/taste', 'cleared'],
  ]);
  const plan = mergePlan(own, reading, smallOutline);
  expect(plan.added).toEqual(['input/sales/share', 'rating/ways/iced/harm', 'weight/ways/harm', 'note/doubts/frost']);
  expect(plan.replaced).toEqual(['state/doubts/frost']);
  expect(plan.same).toEqual(['read/leaf']);
  expect(plan.changes.get('state/doubts/gone')).toBe('open');
  expect(planText(plan, 1)).toBe(
    '4 marks are new, 1 replaces yours, 1 is the same, 2 are set to the end of scales that are shorter now, ' +
      '5 are not in this edition but are kept, 1 cannot be read and is left out.',
  );
  expect(planText(mergePlan(own, new Map(), smallOutline), 0)).toBe('It contains no marks.');
});

it('leaves out 95,000 fields that this edition does not have, without freezing, and takes the rest', () => {
  const other = new Map<string, FieldValue>([['state/doubts/frost', 'open']]);
  for (let index = 0; index < 95_000; index += 1) other.set(`note/gone/r${index}`, 'x');
  const start = performance.now();
  const plan = mergePlan(new Map(), other, smallOutline);
  // Well under a second; time that grew with the square of the number took 14.
  expect(performance.now() - start).toBeLessThan(5000);
  expect([...plan.changes]).toEqual([['state/doubts/frost', 'open']]);
  expect(planText(plan, 0)).toBe(
    '1 mark is new, 95,000 are not in this edition and are left out, since a reading keeps at most 5,000 marks.',
  );
});

it('keeps 5,000 fields that this edition does not have, and knows them again', () => {
  const other = new Map(Array.from({ length: 5000 }, (_, index): [string, FieldValue] => [`note/gone/r${index}`, 'x']));
  expect(mergePlan(new Map(), other, smallOutline).changes.size).toBe(5000);
  expect(mergePlan(other, other, smallOutline)).toMatchObject({ isTooLarge: false });
  expect(mergePlan(new Map([['read/leaf', true]]), other, smallOutline)).toMatchObject({ isTooLarge: true });
});

it('plans nothing more once a plan is carried out', () => {
  fc.assert(
    fc.property(someValues, someValues, (own, other) => {
      const taken = new Map([...own, ...mergePlan(own, other, smallOutline).changes]);
      expect(mergePlan(taken, other, smallOutline).changes.size).toBe(0);
      for (const [name, value] of own) if (!other.has(name)) expect(taken.get(name)).toBe(value);
    }),
    { numRuns: 300, seed: 9 },
  );
});
