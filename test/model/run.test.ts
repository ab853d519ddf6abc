import { describe, expect, it } from 'vitest';
import { baseCase } from '../../src/model/program.ts';
import { run, undefinedCause } from '../../src/model/run.ts';
import { input, output, program } from './small-program.ts';

const small = program(
  [input('market', 100), input('growth', 0.25)],
  [
    output('before', 'market / (1 + growth)'),
    output('gain', 'market - before'),
    output('multiple', 'market / gain'),
    output('twice', 'multiple * 2'),
  ],
);

describe('run', () => {
  it('computes every output from the author’s assumptions', () => {
    expect(run(small, baseCase(small))).toEqual({
      market: 100,
      growth: 0.25,
      before: 80,
      gain: 20,
      multiple: 5,
      twice: 10,
    });
  });

  it('uses the reader’s changes and the author’s values for the rest', () => {
    expect(run(small, { growth: 1 })).toEqual({ market: 100, growth: 1, before: 50, gain: 50, multiple: 2, twice: 4 });
  });

  it('ignores an unknown name', () => {
    expect(run(small, { nonsense: 3, before: 1 })).toEqual(run(small, {}));
  });

  it('computes in base units and returns each number in its own unit', () => {
    const hours = program(
      [input('rate', 2, { scale: 1 / 3600 }), input('money', 17520, { scale: 1 / (8760 * 3600) })],
      [output('instances', 'money / rate'), output('dozens', 'money / rate', { scale: 12 })],
    );
    expect(run(hours, {})['instances']).toBeCloseTo(1, 12);
    expect(run(hours, {})['dozens']).toBeCloseTo(1 / 12, 12);
  });
});

describe('undefinedBecause', () => {
  it('is null for a defined output', () => {
    expect(undefinedCause(small, 'multiple', run(small, {}))).toBeNull();
  });

  it('names the division by zero', () => {
    expect(undefinedCause(small, 'multiple', run(small, { growth: 0 }))).toEqual({
      name: 'multiple',
      part: ['/', 'market', 'gain'],
    });
  });

  it('traces an undefined operand back to its cause', () => {
    expect(undefinedCause(small, 'twice', run(small, { growth: 0 }))).toEqual({
      name: 'multiple',
      part: ['/', 'market', 'gain'],
    });
  });

  it('is null for an unknown output', () => {
    expect(undefinedCause(small, 'nonsense', run(small, {}))).toBeNull();
  });
});
