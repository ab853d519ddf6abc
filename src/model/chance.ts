import type { Program, Results } from './program.ts';
import { simulation, type Draws } from './simulation.ts';

/** How many draws answer what is asked of a case, and the seed that makes them the same for every reader. */
export const [draws, seed] = [10_000, 0.42];

/** The draws of a case, all at once. */
export function drawn(program: Program, inputs: Results, output: string): Draws {
  const slices = simulation(program, inputs, { output, seed, draws });
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The share of the draws in which an output comes to a target at least; NaN without draws. */
export function shareReaching({ values }: Draws, target: number): number {
  return values.reduce((count, value) => count + (value >= target ? 1 : 0), 0) / values.length;
}
