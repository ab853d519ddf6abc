import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, type Step } from '../../src/editions/difference.ts';

const side = (steps: readonly Step<string>[], kind: 'was' | 'now'): string[] =>
  steps.filter((step) => step.kind === 'same' || step.kind === kind).map(({ item }) => item);

/** The length of the longest list that both hold in order, by the textbook's table. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  const table = one.map(() => other.map(() => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (const [i, item] of one.entries())
    for (const [j, mate] of other.entries()) {
      const row = table[i];
      if (row) row[j] = item === mate ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  return at(one.length - 1, other.length - 1);
}

describe('the difference of two lists', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

  it('leads from the one to the other, by the shortest way', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = difference(before, after);
        expect(side(steps, 'was')).toEqual(before);
        expect(side(steps, 'now')).toEqual(after);
        expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(commonLength(before, after));
      }),
    );
  });

  it('is all of the one and all of the other where nothing is common, however long they are', () => {
    const numbered = (name: string): string[] => Array.from({ length: 5_000 }, (_, index) => `${name} ${index}`);
    const steps = difference(['head', ...numbered('a')], ['head', ...numbered('b')]);
    expect(steps.slice(0, 2)).toEqual([
      { kind: 'same', item: 'head' },
      { kind: 'was', item: 'a 0' },
    ]);
    expect(side(steps, 'now')).toHaveLength(5_001);
  });
});
