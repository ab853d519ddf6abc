import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenWord } from '../../src/model/chosen-word.ts';

const choice = { left: 'a', right: 'b', below: 'falls short of', equal: 'just reaches', above: 'exceeds' };

describe('chosenWord', () => {
  it('says which of two numbers is greater', () => {
    expect(chosenWord(choice, 13.56, 16, '13.56%', '16%')).toBe('falls short of');
    expect(chosenWord(choice, 16, 16, '16%', '16%')).toBe('just reaches');
    expect(chosenWord(choice, 17, 16, '17%', '16%')).toBe('exceeds');
  });

  it('counts as equal what the reader sees as equal', () => {
    expect(chosenWord(choice, 16.004, 16, '16%', '16%')).toBe('just reaches');
  });

  it('counts as equal what is equal though it is written in two ways', () => {
    expect(chosenWord(choice, 0.5, 0.5, '50%', '0.5')).toBe('just reaches');
  });

  it('says the opposite when the sides change places', () => {
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

  it('does not say that an undefined number exceeds another', () => {
    expect(chosenWord(choice, NaN, 16, '–', '16%')).not.toBe('exceeds');
  });
});
