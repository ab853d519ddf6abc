import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFieldValue, parsedName } from '../../src/reading/fields.ts';
import { readSaved, savedReading } from '../../src/reading/saved.ts';
import { hostileText, readingOf, someValues } from './random-reading.ts';

it('keeps a reading as text, and reads it back', () => {
  fc.assert(
    fc.property(someValues, fc.nat(), (values, at) => {
      const reading = readingOf(values, at);
      expect(readSaved(savedReading(reading, [], '2026-11-23'))).toEqual({
        reading,
        aside: [],
        edition: '2026-11-23',
        said: 'read',
      });
    }),
    { numRuns: 500, seed: 5 },
  );
});

it('sets aside what it cannot read, and keeps it with the rest', () => {
  const text =
    '{"version":1,"edition":"","fields":{"state/risks/a":["open",5],"state/risks/b":["odd",5],"mood/x":["low",1],"__proto__":["x",1]}}';
  const saved = readSaved(text);
  expect(saved.said).toBe('partly read');
  expect([...saved.reading]).toEqual([['state/risks/a', { value: 'open', at: 5 }]]);
  expect(saved.aside).toEqual([
    ['state/risks/b', ['odd', 5]],
    ['mood/x', ['low', 1]],
    ['__proto__', ['x', 1]],
  ]);
  expect(readSaved(savedReading(saved.reading, saved.aside, ''))).toEqual(saved);
});

it.each([
  [null, 'nothing saved'],
  ['{', 'unreadable'],
  ['[]', 'unreadable'],
  ['{"version":2,"fields":{}}', 'of another version'],
  ['{"version":1,"fields":[]}', 'unreadable'],
])('says what became of %s', (text, said) => {
  expect(readSaved(text)).toEqual({ reading: new Map(), aside: [], edition: '', said });
});

it('10,000 hostile texts come to fields of a reading alone', () => {
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
      for (const [name, { value, at }] of readSaved(text).reading) {
        const parsed = parsedName(name);
        if (!parsed || (value !== null && !isFieldValue(parsed.kind, value)) || !Number.isSafeInteger(at))
          throw new Error(`${name} came out of ${text}`);
      }
    }),
    { numRuns: 10_000, seed: 6 },
  );
});
