import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterFromQuery,
  isFiltering,
  matches,
  noFilter,
  queryWithFilter,
  searchable,
  type ClaimFilter,
  type FilteredClaim,
} from '../../src/page/claim-filter.ts';

const values = {
  verdict: ['supported', 'partly', 'contradicted'],
  chapter: ['the-crop', 'the-press'],
  kind: ['fact', 'forecast'],
  grade: ['primary', 'weak', 'none'],
};
const read = (query: string): ClaimFilter => filterFromQuery(new URLSearchParams(query), values);
const written = (filter: Partial<ClaimFilter>, query = ''): string =>
  queryWithFilter(new URLSearchParams(query), { ...noFilter, ...filter }).toString();

const oneOrNone = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...list);
const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  verdict: fc.subarray(values.verdict),
  chapter: oneOrNone(values.chapter),
  kind: oneOrNone(values.kind),
  grade: oneOrNone(values.grade),
  q: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
});

describe('a filter in an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = new URL('https://example.org/claims/');
        address.search = queryWithFilter(address.searchParams, filter).toString();
        expect(filterFromQuery(new URL(address.href).searchParams, values)).toEqual(filter);
      }),
    );
  });

  it('is written once, whatever stood there before, and leaves other parameters alone', () => {
    expect(
      written({ verdict: ['partly', 'contradicted'], q: 'two thousand' }, 'reading=1*x&verdict=supported&q=a'),
    ).toBe('reading=1*x&verdict=partly&verdict=contradicted&q=two+thousand');
    expect(written({}, 'kind=fact&reading=1*x')).toBe('reading=1*x');
  });

  it('may list verdicts in one parameter, in any order', () => {
    expect(read('verdict=contradicted,supported').verdict).toEqual(['supported', 'contradicted']);
    expect(read('verdict=contradicted&verdict=supported').verdict).toEqual(['supported', 'contradicted']);
  });

  it('is read without what the ledger does not have, and without a chat’s punctuation', () => {
    expect(read('verdict=bogus&chapter=no-such&kind=&grade=primary.')).toEqual({ ...noFilter, grade: 'primary' });
    expect(isFiltering(read('verdict=bogus&q=%20'))).toBe(false);
  });
});

describe('a claim', () => {
  const claim: FilteredClaim = {
    verdict: 'partly',
    chapter: 'the-press',
    kind: 'forecast',
    grades: ['primary', 'weak'],
    text: searchable('“A press of our own”, it’s said, would pay for itself: Café Zoë'),
  };
  const shows = (filter: Partial<ClaimFilter>, one = claim): boolean => matches({ ...noFilter, ...filter }, one);

  it('passes what asks for nothing', () => {
    expect(shows({})).toBe(true);
    expect(isFiltering(noFilter)).toBe(false);
  });

  it('passes any of the verdicts asked for', () => {
    expect(shows({ verdict: ['supported', 'partly'] })).toBe(true);
    expect(shows({ verdict: ['supported'] })).toBe(false);
  });

  it('passes by a grade that any of its sources has, or for having none', () => {
    expect(shows({ grade: 'weak' })).toBe(true);
    expect(shows({ grade: 'reported' })).toBe(false);
    expect(shows({ grade: 'none' })).toBe(false);
    expect(shows({ grade: 'none' }, { ...claim, grades: [] })).toBe(true);
    expect(shows({ grade: 'weak' }, { ...claim, grades: [] })).toBe(false);
  });

  it('passes by words, in any order, without regard to case, accents and quotation marks', () => {
    for (const q of ['PRESS own', 'own press', "it's", '"a press', 'cafe zoe', '  '])
      expect(shows({ q }), q).toBe(true);
    expect(shows({ q: 'press cider' })).toBe(false);
  });

  it('passes only if all parts agree', () => {
    expect(shows({ verdict: ['partly'], chapter: 'the-press', kind: 'forecast', q: 'pay' })).toBe(true);
    for (const part of [{ chapter: 'the-crop' }, { kind: 'fact' }, { verdict: ['supported'] }, { q: 'cider' }])
      expect(shows({ verdict: ['partly'], chapter: 'the-press', kind: 'forecast', q: 'pay', ...part })).toBe(false);
  });
});
