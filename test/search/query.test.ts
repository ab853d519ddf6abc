import { expect, it } from 'vitest';
import { readQuery, withoutQuotes, withSigns } from '../../src/search/query.ts';

it.each([
  [['$', '3', 'billion'], ['$3'], ['$3', 'billion']],
  [['20', '%'], ['20%'], ['20%']],
  [['20', '%'], [], ['20', '%']],
  [['€3'], [], ['€', '3']],
  [['2021', '%', '%'], ['2021%'], ['2021%', '%']],
])('%j is asked for as the report writes it: it has %j', (words, has, expected) => {
  expect(withSigns(words, (word) => has.includes(word))).toEqual(expected);
});

it.each([
  ['"gate price"', 'gate price', true],
  ['„gate price“', 'gate price', true],
  ['gate "price"', 'gate "price"', false],
  ['"gate" "price"', '"gate" "price"', false],
  ['5"', '5"', false],
])('%s is shown as %s', (asked, shown, isPhrase) => {
  expect(withoutQuotes(asked)).toBe(shown);
  expect(readQuery(asked).isPhrase).toBe(isPhrase);
});
