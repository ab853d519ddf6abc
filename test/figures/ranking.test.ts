import { describe, expect, it } from 'vitest';
import { trendMark } from '../../src/figures/matrix/map-data.ts';
import { editorsPlaces, placeText, rankedOrder, tiesText } from '../../src/figures/matrix/ranks-text.ts';

const lenses = (['for', 'against'] as const).map((counts) => ({
  id: counts,
  label: counts,
  counts,
  steps: ['one', 'two', 'three'].map((word) => ({ word, meaning: word })),
}));
function trends(...rated: [number, number][]) {
  return rated.map(([good, bad], index) => ({
    id: `t${index}`,
    label: `Trend ${index}`,
    ratings: {
      for: { value: good, low: good, high: good },
      against: { value: bad, low: bad, high: bad },
    },
    trail: [],
  }));
}

describe('the ranking', () => {
  const places = editorsPlaces({ lenses, trends: trends([1, 3], [2, 2], [3, 1], [1, 1], [1, 3]) });

  it('counts what speaks against a trend off, and says which places are shared', () => {
    expect(places.map(placeText)).toEqual(['=4', '=2', '1', '=2', '=4']);
  });

  it('begins with the best, and keeps the author’s order where trends are equal', () => {
    expect(rankedOrder(places)).toEqual([2, 1, 3, 0, 4]);
  });

  it('puts ties in words, the best place first', () => {
    expect(tiesText(['a', 'b', 'c', 'd', 'e'], places)).toBe(
      'Rank 2 is shared by b and d. Rank 4 is shared by a and e.',
    );
    expect(tiesText(['a', 'b', 'c'], editorsPlaces({ lenses, trends: trends([1, 1], [2, 2], [3, 3]) }))).toBe(
      'Rank 1 is shared by a, b and c.',
    );
    expect(tiesText(['a'], editorsPlaces({ lenses, trends: trends([1, 1]) }))).toBe('');
  });
});

it('trends are lettered, and go on after Z', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(trendMark)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
});
