import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSaved, savedText } from '../../src/model/saved-case.ts';
import { input, program } from './small-program.ts';

const small = program([input('share', 0.1, { range: { low: 0, high: 0.5, step: 0.1 } }), input('fact', 7)], []);

it('keeps what differs from the base case, and what an older model’s case held', () => {
  expect(savedText({ share: 0.2 }, { gone: 4 }, small, '2026-11-23')).toBe('{"version":1,"edition":"2026-11-23","inputs":{"gone":4,"share":0.2}}');
  expect(savedText({ share: 0.1 }, {}, small, '2026-11-23')).toBe('{"version":1,"edition":"2026-11-23","inputs":{}}');
});

it('reads back what it kept', () => {
  expect(readSaved(savedText({ share: 0.2 }, { gone: 4 }, small, '2026-11-23'), small)).toEqual({ inputs: { share: 0.2 }, unknown: { gone: 4 }, edition: '2026-11-23', said: 'read' });
  expect(readSaved(null, small)).toEqual({ inputs: {}, unknown: {}, edition: '', said: 'nothing saved' });
});

it.each([
  ['{', 'unreadable'],
  ['null', 'unreadable'],
  ['[]', 'of another version'],
  ['{"version":2,"inputs":{"share":0.2}}', 'of another version'],
  ['{"version":1,"inputs":[1]}', 'unreadable'],
  ['{"version":1,"inputs":{"share":"0.2"}}', 'partly read'],
])('says what became of %s', (text, said) => {
  expect(readSaved(text, small)).toEqual({ inputs: {}, unknown: {}, edition: '', said });
});

it('holds a value within its range, and says that not all was read', () => {
  expect(readSaved('{"version":1,"inputs":{"share":9}}', small)).toEqual({ inputs: { share: 0.5 }, unknown: {}, edition: '', said: 'partly read' });
});

it('10,000 hostile texts give values within their ranges, and harm nothing', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ version: fc.constantFrom(1, 2, '1', null), inputs: fc.dictionary(fc.constantFrom('share', 'fact', '__proto__', 'constructor', 'x'), fc.anything()) }).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const { inputs } = readSaved(text, small);
      for (const [name, value] of Object.entries(inputs)) if (name !== 'share' || !(value >= 0 && value <= 0.5)) throw new Error(`${name} came out as ${value}`);
    }),
    { numRuns: 10_000, seed: 7 },
  );
});
