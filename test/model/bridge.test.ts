import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeBars, unreconciled, type BridgeStep } from '../../src/model/bridge.ts';
import type { Results } from '../../src/model/program.ts';
import { run } from '../../src/model/run.ts';
import { loadReport } from '../../src/report/load.ts';
import { input, output, program } from './small-program.ts';

const steps: BridgeStep[] = [{ total: 'before' }, { plus: 'gain' }, { minus: 'loss' }, { total: 'after' }];

describe('bridgeBars', () => {
  it('starts totals at zero and changes at the running sum', () => {
    expect(bridgeBars(steps, { before: 10, gain: 4, loss: 3, after: 11 })).toEqual([
      { name: 'before', kind: 'total', value: 10, start: 0, end: 10 },
      { name: 'gain', kind: 'change', value: 4, start: 10, end: 14 },
      { name: 'loss', kind: 'change', value: -3, start: 14, end: 11 },
      { name: 'after', kind: 'total', value: 11, start: 0, end: 11 },
    ]);
  });

  it('gives bars no position after an undefined number, until the next total', () => {
    const bars = bridgeBars(steps, { before: 10, gain: NaN, loss: 3, after: 11 });
    expect(bars.map(({ end }) => Number.isFinite(end))).toEqual([true, false, false, true]);
    expect(bridgeBars(steps, { before: 10, loss: 3, after: 11 })[1]?.value).toBeNaN();
  });

  it('starts each bar where the previous one ended, whatever the numbers', () => {
    const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 6 }), (first, changes) => {
        const results: Results = Object.fromEntries([
          ['first', first],
          ...changes.map((change, index) => [`change${index}`, change]),
        ]);
        const bars = bridgeBars(
          [{ total: 'first' }, ...changes.map((_, index) => ({ plus: `change${index}` }))],
          results,
        );
        for (const [index, bar] of bars.entries()) if (index > 0) expect(bar.start).toBe(bars[index - 1]?.end);
      }),
      { seed: 7 },
    );
  });
});

describe('unreconciled', () => {
  it('is null if the steps add up to each total', () => {
    expect(unreconciled(steps, { before: 10, gain: 4, loss: 3, after: 11 })).toBeNull();
  });

  it('tolerates rounding errors', () => {
    expect(unreconciled(steps, { before: 0.1, gain: 0.2, loss: 0, after: 0.3 })).toBeNull();
  });

  it('tolerates rounding errors in a sum near zero', () => {
    expect(unreconciled(steps, { before: 0.1, gain: 0.2, loss: 0.3, after: 0 })).toBeNull();
  });

  it('returns the first wrong total and the sum of its steps', () => {
    expect(unreconciled(steps, { before: 10, gain: 4, loss: 3, after: 12 })).toEqual({ total: 'after', sum: 11 });
  });

  it('accepts the steps of a report’s views for any case a reader can set', () => {
    for (const { program, views } of loadReport('test/reports/orchard').models) {
      const cases = fc.record(
        Object.fromEntries(
          program.inputs.flatMap(({ name, range }) =>
            range ? [[name, fc.double({ min: range.low, max: range.high, noNaN: true })]] : [],
          ),
        ),
      );
      fc.assert(
        fc.property(cases, (values) => {
          for (const { picture } of Object.values(views))
            if ('steps' in picture) expect(unreconciled(picture.steps, run(program, values))).toBeNull();
        }),
        { numRuns: 10_000, seed: 7 },
      );
    }
  });

  it('accepts every bridge whose total is the sum of its steps, for 10,000 random models', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
    const change = fc.record({ up: fc.boolean(), amount });
    fc.assert(
      fc.property(amount, fc.array(change, { minLength: 1, maxLength: 8 }), (first, changes) => {
        const names = changes.map((_, index) => `change${index}`);
        const formula = ['first', ...changes.map(({ up }, index) => `${up ? '+' : '-'} ${names[index]}`)].join(' ');
        const model = program(
          [input('first', first), ...changes.map((one, index) => input(names[index] ?? '', one.amount))],
          [output('last', formula)],
        );
        const all: BridgeStep[] = [
          { total: 'first' },
          ...changes.map(({ up }, index): BridgeStep =>
            up ? { plus: names[index] ?? '' } : { minus: names[index] ?? '' },
          ),
          { total: 'last' },
        ];
        const results = run(model, {});
        expect(unreconciled(all, results)).toBeNull();
        expect(Math.abs((bridgeBars(all, results).at(-2)?.end ?? NaN) - (results['last'] ?? NaN))).toBeLessThan(0.005);
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });
});
