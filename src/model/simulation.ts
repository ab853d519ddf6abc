import { quantileSorted } from 'd3-array';
import { randomLcg } from 'd3-random';
import { evaluatorOf } from './evaluator.ts';
import type { ModelInput, Program, Results } from './program.ts';

/** The draws of a simulation. */
export interface Draws {
  /** What the output came to, ascending, in its own unit; draws without a value are left out. */
  values: Float64Array;
  /** Draws in which the output had no value. */
  undefined: number;
}

/** Draws between two pauses. */
const slice = 500;

/**
 * Draws every movable input from its range, each by itself, and gives what an output comes to: a generator that pauses
 * after each slice with the number of draws done, so that a page can go on answering. Correlation between inputs is
 * ignored. A triangle has its peak at the case's value. The same seed gives the same draws everywhere: inputs are drawn in
 * the program's order by a linear congruential generator (d3-random's randomLcg, with Numerical Recipes' constants).
 */
export function* simulation(
  program: Program,
  inputs: Results,
  { output, seed, draws }: { output: string; seed: number; draws: number },
): Generator<number, Draws> {
  const { places, run } = evaluatorOf(program);
  const random = randomLcg(seed);
  const values = new Float64Array(places.size);
  const drawn: { place: number; draw: (chance: number) => number }[] = [];
  for (const [place, input] of program.inputs.entries()) {
    const value = inputs[input.name] ?? input.value;
    values[place] = value;
    if (input.range) drawn.push({ place, draw: drawOf(input, input.range, value) });
  }
  const from = places.get(output) ?? -1;
  const results = new Float64Array(draws);
  let found = 0;
  for (let done = 0; done < draws; done += 1) {
    for (const { place, draw } of drawn) values[place] = draw(random());
    run(values);
    const result = values[from] ?? NaN;
    if (Number.isFinite(result)) results[found++] = result;
    if ((done + 1) % slice === 0) yield done + 1;
  }
  return { values: results.slice(0, found).sort(), undefined: draws - found };
}

/** A value from an input's range for a chance between 0 and 1: the inverse of its distribution function. */
function drawOf(
  { spread }: ModelInput,
  { low, high }: { low: number; high: number },
  value: number,
): (chance: number) => number {
  const width = high - low;
  if (spread === 'uniform') return (chance) => low + chance * width;
  const peak = Math.min(high, Math.max(low, value));
  const before = (peak - low) / width;
  return (chance) =>
    chance < before
      ? low + Math.sqrt(chance * width * (peak - low))
      : high - Math.sqrt((1 - chance) * width * (high - peak));
}

/** The values at the middles of so many equal parts of the draws, for a quantile dot plot (Kay et al., "When (ish) is My Bus?", 2016). */
export function quantileDots(values: Float64Array, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => values[Math.floor(((index + 0.5) / count) * values.length)] ?? NaN,
  );
}

/** The value below which such a part of the draws lies, between two of them where need be; NaN without draws. */
export function quantile(values: Float64Array, part: number): number {
  // d3 takes any array; its types know plain ones only.
  return quantileSorted(values as unknown as number[], part) ?? NaN;
}

/** The ends of the middle part of the draws that holds such a share of them. */
export function middle(values: Float64Array, share: number): [number, number] {
  return [quantile(values, (1 - share) / 2), quantile(values, (1 + share) / 2)];
}
