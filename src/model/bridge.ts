import type { Results } from './program.ts';

/** One step of a bridge, as the author wrote it: a grounded total, a change up or down, or a part of the sum so far. */
export type BridgeStep = { total: string } | { plus: string } | { minus: string } | { part: string };

/** A step with its position on the scale, from `start` to `end`; `value` is signed; not finite where undefined. */
export interface BridgeBar {
  name: string;
  kind: 'total' | 'change' | 'part';
  value: number;
  start: number;
  end: number;
}

/**
 * The bars of a bridge: totals stand on zero, changes lie between the running sums before and after them, and a part hangs
 * from the running sum, which it leaves as it is.
 */
export function bridgeBars(steps: readonly BridgeStep[], results: Results): BridgeBar[] {
  let sum = 0;
  return steps.map((step) => {
    if ('total' in step) {
      sum = results[step.total] ?? NaN;
      return { name: step.total, kind: 'total', value: sum, start: 0, end: sum };
    }
    if ('part' in step) {
      const value = results[step.part] ?? NaN;
      return { name: step.part, kind: 'part', value, start: sum - value, end: sum };
    }
    const name = 'plus' in step ? step.plus : step.minus;
    const value = (results[name] ?? NaN) * ('plus' in step ? 1 : -1);
    const start = sum;
    sum += value;
    return { name, kind: 'change', value, start, end: sum };
  });
}

/** The first total that differs from the sum of the steps before it, with that sum; null when the bridge reconciles. */
export function unreconciled(steps: readonly BridgeStep[], results: Results): { total: string; sum: number } | null {
  let sum: number | null = null;
  // The tolerance is relative to the largest step, whose rounding error a sum near zero carries.
  const size = Math.max(
    ...steps.flatMap((step) => Object.values(step).map((name) => Math.abs(results[name as string] ?? 0))),
  );
  for (const step of steps) {
    if ('total' in step) {
      const total = results[step.total] ?? NaN;
      if (sum !== null && Math.abs(total - sum) > 1e-9 * size) return { total: step.total, sum };
      sum = total;
    } else if (!('part' in step)) {
      sum = (sum ?? 0) + ('plus' in step ? (results[step.plus] ?? NaN) : -(results[step.minus] ?? NaN));
    }
  }
  return null;
}
