import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, changed, redone, undone, type CaseHistory } from '../../src/model/case-history.ts';

const values = (history: CaseHistory): number | undefined => history.present['a'];
const anyCase = fc.record({ a: fc.integer(), b: fc.integer() });
const anyHistory = fc
  .array(fc.tuple(anyCase, fc.constantFrom(null, 'drag 1', 'drag 2')), { maxLength: 20 })
  .map((steps) =>
    steps.reduce((history, [inputs, gesture]) => changed(history, inputs, gesture), begun({ a: 0, b: 0 })),
  );

describe('a history', () => {
  it('takes one drag for one step', () => {
    let history = begun({ a: 0 });
    for (const a of [1, 2, 3]) history = changed(history, { a }, 'drag 1');
    history = changed(history, { a: 9 }, 'drag 2');
    expect(values(undone(history))).toBe(3);
    expect(values(undone(undone(history)))).toBe(0);
  });

  it('begins another step after an undo, though the gesture is the same', () => {
    const back = undone(changed(begun({ a: 0 }), { a: 1 }, 'drag 1'));
    expect(values(undone(changed(back, { a: 5 }, 'drag 1')))).toBe(0);
  });

  it('keeps no step for what changes nothing', () => {
    expect(changed(begun({ a: 1 }), { a: 1 }).past).toEqual([]);
  });

  it('remembers a hundred steps and no more', () => {
    let history = begun({ a: 0 });
    for (let a = 1; a <= 150; a += 1) history = changed(history, { a });
    for (let step = 0; step < 200; step += 1) history = undone(history);
    expect(values(history)).toBe(50);
  });
});

describe('for any history', () => {
  it('an undo takes back what a change did, and a redo brings it again', () => {
    fc.assert(
      fc.property(anyHistory, anyCase, (history, inputs) => {
        const after = changed(history, inputs);
        if (after === history) return;
        expect(undone(after).present).toEqual(history.present);
        expect(redone(undone(after)).present).toEqual(inputs);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('a new change leaves nothing to redo, and the ends stand still', () => {
    fc.assert(
      fc.property(anyHistory, anyCase, (history, inputs) => {
        const other = changed(undone(history), { ...inputs, c: 1 });
        expect(redone(other)).toEqual(other);
        expect(undone(begun(inputs))).toEqual(begun(inputs));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
