import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovableInput } from '../../src/model/program.ts';
import { along, sliderAt, trackRange, valueAt } from '../../src/model/track.ts';
import { input as plainInput } from './small-program.ts';

const range = { low: 0.1, high: 40, step: 0.1 };
const input = (log: boolean): MovableInput => ({ ...plainInput('rate', 1.2), range, ...(log ? { log: true } : {}) });

describe('a linear track', () => {
  it('counts the values themselves', () => {
    expect(trackRange(input(false))).toEqual({ min: 0.1, max: 40, step: 0.1 });
    expect(valueAt(input(false), 0.30000000000000004)).toBe(0.3);
    expect(along(input(false), 40)).toBe(1);
  });
});

describe('a logarithmic track', () => {
  it('has equal lengths for equal factors', () => {
    expect(along(input(true), 0.1)).toBe(0);
    expect(along(input(true), 2)).toBeCloseTo(0.5);
    expect(along(input(true), 40)).toBe(1);
  });

  it('stands for its ends, and for whole steps between them', () => {
    expect(valueAt(input(true), 0)).toBe(0.1);
    expect(valueAt(input(true), 1000)).toBe(40);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (at) => {
        const value = valueAt(input(true), at);
        expect((value - range.low) / range.step).toBeCloseTo(Math.round((value - range.low) / range.step));
        expect(value).toBeGreaterThanOrEqual(range.low);
        expect(value).toBeLessThanOrEqual(range.high);
      }),
    );
  });

  it('gives back the base value where the slider was built for it', () => {
    expect(valueAt(input(true), sliderAt(input(true), 1.2))).toBe(1.2);
  });
});
