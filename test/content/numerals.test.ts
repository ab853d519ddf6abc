import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedNumerals } from '../../src/report/numerals.ts';

const found = (text: string, allowed: string[] = []): string[] => typedNumerals(text, allowed).map((numeral) => numeral.text);

describe('the numerals typed by hand in a text', () => {
  it.each([
    ['a share of 12 % is', ['12 %']],
    ['a share of 12% is', ['12%']],
    ['a share of 12\u00a0% is', ['12\u00a0%']],
    ['it cost $3 billion', ['$3']],
    ['some 1,400,000 chips at €1.20', ['1,400,000', '€1.20']],
    ['from 50–70 %', ['50', '70 %']],
    ['within eighteen months', ['eighteen months']],
    ['an eighteen-month wait', ['eighteen-month']],
    ['Twenty-five percent of it', ['Twenty-five percent']],
    ['half a million chips', ['half a million']],
    ['a dozen chips', ['dozen chips']],
    ['within eighteen\u00a0months', ['eighteen\u00a0months']],
    ['an eighteen\u2011month wait', ['eighteen\u2011month']],
    ['ten times', ['ten times']],
    ['x86', ['86']],
  ])('are found in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'on 23 November 2026, and on 1–3 May',
    'in November 2026, on November 23, 2026',
    'from 2024 to 2026, and in the 1990s',
    'two labs, one platform, the first of three doubts',
    'No figure at all.',
  ])('leave dates, years and small counts alone: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('do not include allowed names, but only whole ones', () => {
    expect(found('Trainium2 and H100 and Llama 3', ['Trainium2', 'H100', 'Llama 3'])).toEqual([]);
    expect(found('Llama 3 and 3 more', ['Llama 3'])).toEqual(['3']);
    expect(found('Llama 31', ['Llama 3'])).toEqual(['31']);
    expect(found('patent 11,501,145', ['11,501,145'])).toEqual([]);
    expect(found('trn1.32xlarge', ['trn1.2xlarge', 'trn1.32xlarge'])).toEqual([]);
    expect(found('a C++ 3 x', ['C++ 3'])).toEqual([]);
  });

  it('have the line they are on', () => {
    expect(typedNumerals('One\ntwo 22\n\nand 44 %', [])).toEqual([
      { text: '22', linesAfter: 1 },
      { text: '44 %', linesAfter: 3 },
    ]);
  });

  it('include every digit outside dates and allowed names', () => {
    const word = fc.constantFrom('tea', 'of', 'the', 'about');
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 0, max: 1800 }), fc.array(word), (before, number, after) => {
        expect(found([...before, number, ...after].join(' '))).toEqual([String(number)]);
      }),
      { seed: 7 },
    );
  });
});
