import { expect, it } from 'vitest';
import { numberForms } from '../../src/search/index/number-forms.ts';

it.each([
  ['It costs $1.20 an hour.', ['120']],
  ['A fifth, 20%, of 3', ['20']],
  ['about 15 % and 2.5 % a year', ['15%', '25%']],
  ['It saves 20–30%, or US$1.5bn', ['20', '30', '30%', '15']],
  ['The sign $ alone, a word% and 7', []],
])('of “%s” these forms are searched too', (text, expected) => {
  expect(numberForms({ kind: 'section', address: '/', title: '', text, place: '' })).toEqual(expected);
});
