import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesText, readCode, readingCode, readNotes } from '../../src/reading/code.ts';
import { fieldValue, wordKinds } from '../../src/reading/fields.ts';
import { hostileText, someValues } from './random-reading.ts';

const isWords = (name: string): boolean => wordKinds.some((kind) => name.startsWith(`${kind}/`));

it('is short and legible', () => {
  const values = new Map<string, string | number | true>([
    ['input/revenue/growth', 0.4],
    ['input/revenue/demand', 45e9],
    ['rating/trends/edge-ai/risk', 4],
    ['rating/trends/edge-ai/opportunity', 2],
    ['rating/trends/carbon-neutral/risk', 1],
    ['weight/trends/risk', 2],
    ['state/risks/capital', 'watching'],
    ['likelihood/risks/capital', 3],
    ['seen/risks/capital', 'k2fa'],
    ['impact/risks/margin', 4],
    ['note/risks/margin', 'Mine alone.'],
    ['read/fully-booked', true],
  ]);
  const code = readingCode(values);
  expect(code).toBe(
    '1*Irevenue*demandV4.5e10*growthV0.4' +
      '*Ttrends*Lopportunity*LriskW2*carbon-neutralR01*edge-aiR24*Crisks*capitalW30k2fa*marginZ04*Bread*fully-booked',
  );
  values.delete('note/risks/margin');
  expect(readCode(code)).toEqual({ values, unread: [], status: 'read' });
});

it('is empty for an empty reading and for notes alone', () => {
  expect(readingCode(new Map())).toBe('');
  expect(readingCode(new Map([['note/risks/margin', 'Words alone.']]))).toBe('');
});

it('round-trips any reading through an address', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const coded = new Map([...values].filter(([name]) => !isWords(name)));
      const code =
        new URL(`https://example.org/?${new URLSearchParams({ reading: readingCode(values) })}`).searchParams.get(
          'reading',
        ) ?? '';
      const read = readCode(code);
      expect(new Map([...read.values].sort())).toEqual(new Map([...coded].sort()));
      if (coded.size > 0) expect(read.status).toBe('read');
    }),
    { numRuns: 1000, seed: 11 },
  );
});

it('round-trips the reader’s own words beside it', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const words = new Map([...values].filter(([name]) => isWords(name)).sort());
      const text = notesText(values);
      expect(words.size === 0 ? text : readNotes(text)).toEqual(words.size === 0 ? '' : { values: words, unread: [] });
    }),
    { numRuns: 300, seed: 12 },
  );
});

it('is written in time that grows with the number of fields', () => {
  const values = new Map(
    Array.from({ length: 95_000 }, (_, index): [string, string] => [`state/risks/r${index}`, 'open']),
  );
  const start = performance.now();
  readingCode(values);
  // Well under a second; time that grew with the square of the number took 18.
  expect(performance.now() - start).toBeLessThan(5000);
});

it('stays short enough to be read again, however large the reading', () => {
  const values = new Map<string, number>();
  for (let index = 0; index < 5000; index += 1) values.set(`rating/m/t${index}/l${index}`, 3);
  const code = readingCode(values);
  expect(readCode(code)).toMatchObject({ unread: [], status: 'read' });
});

it('replaces a lone surrogate in a note', () => {
  expect(readNotes(notesText(new Map([['note/r/a', 'a\uD800b']]))).values.get('note/r/a')).toBe('a\uFFFDb');
});

describe('what cannot be read', () => {
  it.each([
    ['2*Irevenue*growthV0.4', 'of another version', []],
    ['x', 'unreadable', []],
    ['1*growthV0.4', 'partly read', []],
    ['1*Irevenue*growthV0.4*demandV', 'partly read', ['input/revenue/growth']],
    ['1*Irevenue*growthV1e999', 'partly read', []],
    ['1*I__proto__*constructorV1', 'partly read', []],
    ['1*Ttrends*Lrisk*edge-aiR9', 'partly read', []],
    ['1*Crisks*capitalX00', 'partly read', []],
    ['1*Crisks*capitalW009', 'read', ['seen/risks/capital', 'state/risks/capital']],
  ])('in %s is reported', (code, status, names) => {
    const read = readCode(code);
    expect(read.status).toBe(status);
    expect([...read.values.keys()].sort()).toEqual(names);
    expect(read.unread.length > 0).toBe(status !== 'read');
  });

  it('of 10,000 hostile codes and notes yields only valid fields and names the rest', () => {
    const pieces = fc.array(
      fc.oneof(
        hostileText,
        fc.constantFrom(
          'Irevenue',
          'growthV0.1',
          'Ttrends',
          'Lrisk',
          'edge-aiR3',
          'Crisks',
          'capitalW34',
          'Bread',
          'fully-booked',
          '__proto__',
          'I__proto__',
          'constructorV1',
          'edge-aiR33333',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          pieces.map((words) => ['1', ...words].join('*')),
        ),
        (text) => {
          for (const { values, unread } of [readCode(text), readNotes(text)]) {
            for (const [name, value] of values)
              if (fieldValue(name, value) !== value) throw new Error(`${name} came out as ${String(value)}`);
            if (
              values.size === 0 &&
              unread.length === 0 &&
              text !== '1' &&
              !/^1(\*[ITCB][a-z0-9._-]+|\*[a-z0-9._-]+R0*|\*[a-z0-9._-]+Z00|\*L[a-z0-9._-]+)*$/.test(text) &&
              text.trim() !== '{}'
            )
              throw new Error(`nothing was status of ${text}`);
          }
        },
      ),
      { numRuns: 10_000, seed: 13 },
    );
  });
});
