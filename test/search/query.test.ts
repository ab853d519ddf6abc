import { expect, it } from 'vitest';
import { withSigns } from '../../src/search/query.ts';

it.each([
  [['$', '3', 'billion'], ['$3'], ['$3', 'billion']],
  [['20', '%'], ['20%'], ['20%']],
  [['20', '%'], [], ['20', '%']],
  [['€3'], [], ['€', '3']],
  [['2021', '%', '%'], ['2021%'], ['2021%', '%']],
])('%j is asked for as the report writes it: it has %j', (words, has, expected) => {
  expect(withSigns(words, (word) => has.includes(word))).toEqual(expected);
});
