import fc from 'fast-check';
import { withoutNoise } from '../../src/model/parse-number.ts';
import { describe, expect, it } from 'vitest';
import { caseFromQuery, queryWithCase } from '../../src/reading/case-address.ts';
import { input, plain, program } from '../model/small-program.ts';

const percent = { ...plain, divide: 0.01, after: '%' };
const small = program(
  [
    input('market', 30e9, { range: { low: 10e9, high: 150e9, step: 1e9 } }),
    input('share', 0.1, { format: percent, range: { low: 0.01, high: 0.6, step: 0.01 } }),
    input('change', 0, { range: { low: -5, high: 5, step: 1 } }),
    input('fact', 7),
  ],
  [],
);
const read = (query: string): ReturnType<typeof caseFromQuery> => caseFromQuery(new URLSearchParams(query), small);
const written = (inputs: Record<string, number>, query = ''): string =>
  queryWithCase(new URLSearchParams(query), inputs, small).toString();

describe('an address', () => {
  it('carries what differs from the base case, readably', () => {
    expect(written({ market: 37.5e9, share: 0.2, change: 0 })).toBe('market=3.75e10&share=20%25');
    expect(written({})).toBe('');
  });

  it('keeps parameters that are not ours, and their order', () => {
    expect(written({ share: 0.2 }, 'ref=a&share=30%25&utm=b')).toBe('ref=a&utm=b&share=20%25');
    expect(written({}, 'ref=a&share=30%25')).toBe('ref=a');
  });

  it('is read with percentages and plain numbers', () => {
    expect(read('market=3.75e10&share=20%25&change=-1.5')).toEqual({
      inputs: { market: 37.5e9, share: 0.2, change: -1.5 },
      ignored: [],
    });
    expect(read('share=0.2').inputs).toEqual({ share: 0.2 });
  });

  it('that goes beyond a range is held at its end, and this is said', () => {
    expect(read('share=500%25&change=-99')).toEqual({
      inputs: { share: 0.6, change: -5 },
      ignored: [
        { parameter: 'share', text: '500%', why: 'above' },
        { parameter: 'change', text: '-99', why: 'below' },
      ],
    });
  });

  it.each(['', 'NaN', 'Infinity', '0x10', '1e9999', '12abc', '1,5', '<img src=x>', '9'.repeat(50), '--1'])(
    'that holds "%s" for a number is left out, and this is said',
    (text) => {
      const { inputs, ignored } = read(new URLSearchParams({ share: text }).toString());
      expect(inputs).toEqual({});
      expect(ignored).toEqual([{ parameter: 'share', text: expect.any(String), why: 'unreadable' }]);
      expect(ignored[0]?.text.length).toBeLessThanOrEqual(41);
    },
  );

  it('with a parameter twice is read by the last, and this is said', () => {
    expect(read('share=20%25&share=30%25')).toEqual({
      inputs: { share: 0.3 },
      ignored: [{ parameter: 'share', text: '30%', why: 'doubled' }],
    });
  });

  it('moves no fact, and names what looks like an input that is gone', () => {
    const { inputs, ignored } = read('fact=9&__proto__=1&constructor=2&utm_source=3&reading=1');
    expect(inputs).toEqual({});
    expect(ignored.map(({ parameter, why }) => [parameter, why])).toEqual([
      ['fact', 'unknown'],
      ['constructor', 'unknown'],
    ]);
  });
});

describe('for any case', () => {
  it('the address brings it back to its fifteenth digit', () => {
    const anyCase = fc.record({
      market: fc.double({ min: 10e9, max: 150e9, noNaN: true }).map(withoutNoise),
      share: fc.oneof(
        fc.double({ min: 0.01, max: 0.6, noNaN: true }).map(withoutNoise),
        fc.integer({ min: 1, max: 60 }).map((part) => part / 100),
      ),
      change: fc
        .double({ min: -5, max: 5, noNaN: true })
        .map(withoutNoise)
        .filter((value) => !Object.is(value, -0)),
    });
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const back = read(written(inputs));
        expect(back.ignored).toEqual([]);
        expect({ market: 30e9, share: 0.1, change: 0, ...back.inputs }).toEqual(inputs);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('10,000 hostile addresses give values within their ranges, and harm nothing', () => {
    const hostile = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('market', 'share', 'change', 'fact', '__proto__', 'constructor'), fc.string()),
        fc.oneof(
          fc.string(),
          fc.double().map(String),
          fc.constantFrom('<script>alert(1)</script>', 'NaN', '1e308', '-1e308', '%', '9'.repeat(5000)),
        ),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(hostile, (pairs) => {
        const { inputs, ignored } = caseFromQuery(new URLSearchParams(pairs), small);
        for (const [name, value] of Object.entries(inputs)) {
          const range = small.inputs.find((candidate) => candidate.name === name)?.range;
          if (!range || !(value >= range.low && value <= range.high)) throw new Error(`${name} came out as ${value}`);
        }
        for (const { text } of ignored) if (text.length > 41) throw new Error(`"${text}" is long`);
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });
});
