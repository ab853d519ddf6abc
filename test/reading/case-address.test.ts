import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFromQuery, ignoredText, queryWithCase } from '../../src/reading/case-address.ts';
import { americanLocale } from '../model/american-locale.ts';
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

  it.each(['', 'NaN', 'Infinity', '0x10', '1e9999', '12abc', '1,5', '<img src=x>', '9'.repeat(50), '20%%', '--1'])(
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

  it('sets no fact, and no name that JavaScript gives a meaning of its own', () => {
    expect(read('fact=9&__proto__=1&constructor=2&toString=3').inputs).toEqual({});
  });

  it('is read with a true minus, and a plus sign that decodes to a space', () => {
    expect(read('change=−1.5').inputs).toEqual({ change: -1.5 });
    expect(read('change=+2').inputs).toEqual({ change: 2 });
  });

  it.each(['20%25.', '20%25)', '20%)', '20%25,', '20%25).', '20%25”', '20%25%3E'])(
    'is read without the punctuation after a link: share=%s',
    (text) => {
      expect(read(`share=${text}`)).toEqual({ inputs: { share: 0.2 }, ignored: [] });
    },
  );

  it('brings the base value back for a value that only differs by rounding', () => {
    const margin = program([input('margin', 0.35, { format: percent, range: { low: 0, high: 1, step: 0.01 } })], []);
    for (const text of ['0.35000000000000003', '35%25', '35.0%25'])
      expect(caseFromQuery(new URLSearchParams(`margin=${text}`), margin).inputs).toEqual({ margin: 0.35 });
    expect(queryWithCase(new URLSearchParams(), { margin: 0.35 }, margin).toString()).toBe('');
  });
});

describe('an input that was renamed', () => {
  const renamed = program(
    [
      input('capture', 0.1, {
        aliases: ['share', 'part'],
        format: percent,
        range: { low: 0.01, high: 0.6, step: 0.01 },
      }),
      input('rate', 1, { range: { low: 0, high: 5, step: 1 } }),
    ],
    [],
  );
  const readNow = (query: string): ReturnType<typeof caseFromQuery> =>
    caseFromQuery(new URLSearchParams(query), renamed, ['price', 'old_price']);
  const said = (query: string): string => ignoredText(readNow(query).ignored, renamed, americanLocale);

  it('is set by links that use a former name', () => {
    expect(readNow('share=20%25')).toEqual({ inputs: { capture: 0.2 }, ignored: [] });
    expect(readNow('part=0.3')).toEqual({ inputs: { capture: 0.3 }, ignored: [] });
  });

  it('has its present name in addresses, and leaves no former one there', () => {
    expect(queryWithCase(new URLSearchParams('share=20%25&a=b'), { capture: 0.3 }, renamed).toString()).toBe(
      'a=b&capture=30%25',
    );
  });

  it('is set by the last of several names, and this is said', () => {
    expect(readNow('capture=40%25&share=20%25').inputs).toEqual({ capture: 0.2 });
    expect(said('capture=40%25&share=20%25')).toContain('share appears more than once');
  });

  it('is named as the link names it in what is said', () => {
    expect(said('share=90%25')).toBe('From the address: share=90% is outside 1% to 60%, so set to 60%.');
  });

  it('to a name that is not listed is said', () => {
    expect(said('portion=20%25')).toBe(
      'From the address: portion=20% is not an assumption in this report and was ignored.',
    );
    expect(said('volume=3e9).')).toContain('volume=3e9). is not an assumption');
  });

  it.each([
    'price=3',
    'old_price=3',
    'reading=1',
    'utm_id=123',
    'gad_source=1',
    's=20',
    'fbclid=IwAR0x',
    'copy',
    'ref=mail',
    'Share=20%25',
  ])('is not seen in ?%s', (query) => {
    expect(said(query)).toBe('');
  });
});

describe('for any case', () => {
  it('the address brings back every value of up to 15 digits', () => {
    const decimal = (low: number, high: number): fc.Arbitrary<number> =>
      fc.double({ min: low, max: high, noNaN: true }).map((value) => Number(value.toPrecision(15)));
    const anyCase = fc.record({
      market: decimal(10e9, 150e9),
      share: fc.oneof(
        decimal(0.01, 0.6),
        fc.integer({ min: 1, max: 60 }).map((part) => part / 100),
      ),
      change: decimal(-5, 5).filter((value) => !Object.is(value, -0)),
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
