import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenWord } from '../../src/model/chosen-word.ts';

const choice = { left: 'a', right: 'b', below: 'falls short of', equal: 'just reaches', above: 'exceeds' };

describe('chosenWord', () => {
  it('picks the word for the greater number', () => {
    expect(chosenWord(choice, 13.56, 16, '13.56%', '16%')).toBe('falls short of');
    expect(chosenWord(choice, 16, 16, '16%', '16%')).toBe('just reaches');
    expect(chosenWord(choice, 17, 16, '17%', '16%')).toBe('exceeds');
  });

  it('treats numbers with the same text as equal', () => {
    expect(chosenWord(choice, 16.004, 16, '16%', '16%')).toBe('just reaches');
  });

  it('treats equal numbers in different formats as equal', () => {
    expect(chosenWord(choice, 0.5, 0.5, '50%', '0.5')).toBe('just reaches');
  });

  it('gives the opposite when the sides are swapped', () => {
    const opposite = { ...choice, below: choice.above, above: choice.below };
    const number = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(number, number, (left, right) => {
        expect(chosenWord(choice, left, right, `${left}`, `${right}`)).toBe(
          chosenWord(opposite, right, left, `${right}`, `${left}`),
        );
      }),
      { seed: 7 },
    );
  });

  it('does not compare an undefined number', () => {
    expect(chosenWord(choice, NaN, 16, '–', '16%')).not.toBe('exceeds');
  });
});
