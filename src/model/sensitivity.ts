import { dependenciesOf } from './dependencies.ts';
import { movableInputs, type Program, type Results } from './program.ts';
import { run } from './run.ts';

/** The effect on an output of moving one input across its range; all values in own units. */
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
 * One-way sensitivity of an output: each movable input is set to both ends of its range, the others unchanged. The widest
 * swing comes first, undefined ones last, ties in the program's order; inputs without effect are left out.
 */
export function swings(program: Program, inputs: Results, output: string): Swing[] {
  const at = (name: string, value: number): number => run(program, { ...inputs, [name]: value })[output] ?? NaN;
  const leading = new Set(dependenciesOf(program, output));
  return movableInputs(program)
    .flatMap(({ name, range }): Swing[] => {
      if (!leading.has(name)) return [];
      const [atLow, atHigh] = [at(name, range.low), at(name, range.high)];
      const swing = Number.isFinite(atLow) && Number.isFinite(atHigh) ? Math.abs(atHigh - atLow) : NaN;
      return swing === 0 ? [] : [{ input: name, low: range.low, high: range.high, atLow, atHigh, swing }];
    })
    .sort((a, b) => (Number.isNaN(a.swing) ? 1 : 0) - (Number.isNaN(b.swing) ? 1 : 0) || b.swing - a.swing || 0);
}
