import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  clearedName,
  clearedReading,
  differing,
  merged,
  nextMoment,
  valuesOf,
  type Reading,
} from '../../src/reading/reading.ts';
import { readingOf, someField } from './random-reading.ts';

const someReading: fc.Arbitrary<Reading> = fc
  .array(fc.tuple(someField, fc.boolean(), fc.integer({ min: 0, max: 20 })), { maxLength: 12 })
  .map((fields) => new Map(fields.map(([[name, value], back, at]) => [name, { value: back ? null : value, at }])));
const someClearedReading: fc.Arbitrary<Reading> = fc
  .tuple(someReading, fc.option(fc.integer({ min: 0, max: 20 })))
  .map(([reading, at]) => (at === null ? reading : merged(reading, new Map([[clearedName, { value: null, at }]]))));
const sorted = (reading: Reading): [string, unknown][] => [...reading].sort(([one], [other]) => (one < other ? -1 : 1));

it('merges field by field: the later value of each field wins', () => {
  const one = readingOf(
    [
      ['state/risks/a', 'open'],
      ['note/risks/a', 'mine'],
    ],
    5,
  );
  const other = readingOf(
    [
      ['state/risks/a', 'cleared'],
      ['impact/risks/b', 2],
    ],
    6,
  );
  expect(valuesOf(merged(one, other))).toEqual(
    new Map<string, unknown>([
      ['state/risks/a', 'cleared'],
      ['note/risks/a', 'mine'],
      ['impact/risks/b', 2],
    ]),
  );
  expect(valuesOf(merged(other, readingOf([['state/risks/a', null]], 7))).has('state/risks/a')).toBe(false);
});

it('merges to the same in any order and however often, also where all was cleared in between', () => {
  fc.assert(
    fc.property(someClearedReading, someClearedReading, someClearedReading, (a, b, c) => {
      expect(sorted(merged(merged(a, b), c))).toEqual(sorted(merged(a, merged(b, c))));
      expect(sorted(merged(a, b))).toEqual(sorted(merged(b, a)));
      expect(sorted(merged(merged(a, b), b))).toEqual(sorted(merged(a, b)));
    }),
    { numRuns: 1000, seed: 3 },
  );
});

it('loses no field of two readings without a common one', () => {
  fc.assert(
    fc.property(someReading, someReading, (a, b) => {
      const apart = new Map([...b].filter(([name]) => !a.has(name)));
      const both = merged(a, apart);
      expect(both.size).toBe(a.size + apart.size);
      expect(differing(both, a).every((name) => apart.has(name))).toBe(true);
    }),
    { numRuns: 500, seed: 4 },
  );
});

it('finds a moment after the last change, even if the clock went back', () => {
  expect(nextMoment(readingOf([['read/a', true]], 50), 40)).toBe(51);
  expect(nextMoment(new Map(), 40)).toBe(40);
});

it('clears a whole reading with one entry, which voids what other tabs hold, but no later change', () => {
  const reading = readingOf(
    [
      ['state/risks/a', 'open'],
      ['note/risks/a', 'mine'],
    ],
    5,
  );
  const cleared = clearedReading(reading);
  expect(cleared.size).toBe(1);
  expect(valuesOf(merged(reading, cleared))).toEqual(new Map());
  const later = readingOf([['state/risks/a', 'cleared']], nextMoment(cleared, 0));
  expect(valuesOf(merged(cleared, later))).toEqual(new Map([['state/risks/a', 'cleared']]));
});
