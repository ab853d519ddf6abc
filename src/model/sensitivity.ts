import { leadingTo } from './dependencies.ts';
import { movableInputs, type Program, type Results } from './program.ts';
import { run } from './run.ts';

/** What one input, moved alone from end to end of its range, does to an output; all values in own units. */
export interface Swing {
  input: string;
  /** The ends of the input's range. */
  low: number;
  high: number;
  /** The output at these ends; not finite where undefined. */
  atLow: number;
  atHigh: number;
  /** The distance between the two; NaN where one is undefined. */
  swing: number;
}

/**
 * One-way sensitivity of an output: each movable input set to the ends of its range, the others as they stand. The widest
 * swing comes first, undefined ones last, equal ones in the program's order; inputs that change nothing are left out.
 */
export function swings(program: Program, inputs: Results, output: string): Swing[] {
  const at = (name: string, value: number): number => run(program, { ...inputs, [name]: value })[output] ?? NaN;
  const leading = new Set(leadingTo(program, output));
  return movableInputs(program)
    .flatMap(({ name, range }): Swing[] => {
      if (!leading.has(name)) return [];
      const [atLow, atHigh] = [at(name, range.low), at(name, range.high)];
      const swing = Number.isFinite(atLow) && Number.isFinite(atHigh) ? Math.abs(atHigh - atLow) : NaN;
      return swing === 0 ? [] : [{ input: name, low: range.low, high: range.high, atLow, atHigh, swing }];
    })
    .sort((a, b) => (Number.isNaN(a.swing) ? 1 : 0) - (Number.isNaN(b.swing) ? 1 : 0) || b.swing - a.swing || 0);
}
