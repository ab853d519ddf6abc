import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldValue } from '../../src/reading/fields.ts';
import { clearedReading, merged, nextMoment, valuesOf } from '../../src/reading/reading.ts';
import { readSaved, savedReading } from '../../src/reading/saved.ts';
import { hostileText, readingOf, someField } from './random-reading.ts';

const day = 24 * 60 * 60 * 1000;
const now = 20_000 * day;

it('round-trips a reading, cleared fields included', () => {
  const fields = fc.array(fc.tuple(someField, fc.boolean(), fc.nat({ max: 29 * day })), { maxLength: 40 });
  fc.assert(
    fc.property(fields, (given) => {
      const reading = new Map(
        given.map(([[name, value], isCleared, age]) => [name, { value: isCleared ? null : value, at: now - age }]),
      );
      expect(readSaved(savedReading(reading, [], '2026-11-23'), now)).toEqual({
        reading,
        aside: [],
        edition: '2026-11-23',
        status: 'read',
      });
    }),
    { numRuns: 500, seed: 5 },
  );
});

it('reads what the edition of 26 November 2026 stored', () => {
  const text =
    '{"version":1,"edition":"2026-11-26","fields":{"input/revenue/capture":[0.2,1795600000000],' +
    '"rating/trends/edge-ai/risk":[4,1795600000001],"state/risks/capital":[null,1795600000002],' +
    '"note/risks/capital":["Mine.",1795600000003],"read/conclusion":[true,1795600000004]}}';
  const { reading, ...rest } = readSaved(text, 1_795_600_100_000);
  expect(rest).toEqual({ aside: [], edition: '2026-11-26', status: 'read' });
  expect([...reading]).toEqual([
    ['input/revenue/capture', { value: 0.2, at: 1_795_600_000_000 }],
    ['rating/trends/edge-ai/risk', { value: 4, at: 1_795_600_000_001 }],
    ['state/risks/capital', { value: null, at: 1_795_600_000_002 }],
    ['note/risks/capital', { value: 'Mine.', at: 1_795_600_000_003 }],
    ['read/conclusion', { value: true, at: 1_795_600_000_004 }],
  ]);
});

it('sets aside what it cannot read and stores it again', () => {
  const text =
    '{"version":1,"edition":"","fields":{"state/risks/a":["open",5],"state/risks/b":["odd",5],"mood/x":["low",1],"__proto__":["x",1]}}';
  const saved = readSaved(text, now);
  expect(saved.status).toBe('partly read');
  expect([...saved.reading]).toEqual([['state/risks/a', { value: 'open', at: 5 }]]);
  expect(saved.aside).toEqual([
    ['state/risks/b', ['odd', 5]],
    ['mood/x', ['low', 1]],
    ['__proto__', ['x', 1]],
  ]);
  expect(readSaved(savedReading(saved.reading, saved.aside, ''), now)).toEqual(saved);
});

it.each([
  [null, 'nothing saved'],
  ['{', 'unreadable'],
  ['[]', 'unreadable'],
  ['{"version":2,"fields":{}}', 'of another version'],
  ['{"version":1,"fields":[]}', 'unreadable'],
])('reports %s as %s', (text, status) => {
  expect(readSaved(text, now)).toEqual({ reading: new Map(), aside: [], edition: '', status });
});

describe('a moment in the future', () => {
  it.each(['9007199254740991', '9007199254740993', '1e999', String(now + 2 * day)])(
    'such as %s loses to every later change, in this tab and in others',
    (at) => {
      const stored = `{"version":1,"edition":"","fields":{"input/m/x":[1,${at}]}}`;
      const { reading, status } = readSaved(stored, now);
      expect([valuesOf(reading).get('input/m/x'), status]).toEqual([1, 'read']);
      const moment = nextMoment(reading, now);
      expect(moment).toBe(now);
      const changed = readingOf([['input/m/x', 2]], moment);
      expect(valuesOf(merged(changed, readSaved(stored, now + 1000).reading))).toEqual(new Map([['input/m/x', 2]]));
    },
  );

  it('by less than a day stays as it is, since clocks are corrected', () => {
    const reading = readingOf([['input/m/x', 1]], now + day / 2);
    expect(readSaved(savedReading(reading, [], ''), now).reading).toEqual(reading);
  });

  it('does not let a cleared reading void what follows', () => {
    const { reading } = readSaved('{"version":1,"fields":{"cleared":[null,9007199254740991]}}', now);
    expect(merged(reading, readingOf([['read/a', true]], now)).has('read/a')).toBe(true);
  });
});

describe('what was cleared', () => {
  it('takes less room than before, and stays cleared', () => {
    const reading = readingOf(
      Array.from({ length: 5000 }, (_, index): [string, number] => [`impact/gone/r${index}`, 1]),
      now - 5,
    );
    const text = savedReading(clearedReading(reading), [], '');
    expect(text.length).toBeLessThan(100);
    expect(valuesOf(merged(reading, readSaved(text, now).reading)).size).toBe(0);
  });

  it('is forgotten after 30 days, or at once if the name is unknown', () => {
    const fields = {
      'note/r/a': [null, now - 29 * day],
      'note/r/b': [null, now - 31 * day],
      'mood/x': [null, now - day],
    };
    const { reading, aside, status } = readSaved(JSON.stringify({ version: 1, fields }), now);
    expect([[...reading.keys()], aside, status]).toEqual([['note/r/a'], [], 'read']);
  });
});

it('replaces a lone surrogate in a note', () => {
  const { reading } = readSaved('{"version":1,"fields":{"note/r/a":["a\\ud800b",5]}}', now);
  expect(valuesOf(reading).get('note/r/a')).toBe('a\uFFFDb');
});

it('of 10,000 hostile texts yields only valid fields', () => {
  const fields = fc.dictionary(
    fc.oneof(
      fc.string(),
      fc.constantFrom('state/r/a', 'note/r/a', '__proto__', 'input/m/x', 'rating/m/t/l', 'constructor'),
    ),
    fc.oneof(
      fc.anything(),
      fc.tuple(fc.anything(), fc.anything()),
      fc.tuple(fc.constantFrom('open', 1, null, '<b>'), fc.nat()),
    ),
  );
  const texts = fc.oneof(
    hostileText,
    fields.map((given) => JSON.stringify({ version: 1, fields: given }) ?? ''),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const [name, { value, at }] of readSaved(text, now).reading)
        if ((value !== null && fieldValue(name, value) !== value) || !Number.isSafeInteger(at))
          throw new Error(`${name} came out of ${text}`);
    }),
    { numRuns: 10_000, seed: 6 },
  );
});
