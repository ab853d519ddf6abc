import { quantileSorted } from 'd3-array';
import { randomLcg } from 'd3-random';
import { evaluatorOf } from './evaluator.ts';
import { clampedTo, type ModelInput, type Program, type Results } from './program.ts';

/** The draws of a simulation. */
export interface Draws {
  /** The output's values, ascending, in its own unit; draws without a value are left out. */
  values: Float64Array;
  /** Draws in which the output had no value. */
  undefined: number;
}

/** Draws between two pauses. */
const slice = 500;

/**
 * A Monte Carlo simulation: draws every movable input independently from its range and collects an output's values. The
 * generator yields the number of draws done after each slice, so that a page stays responsive. Triangles peak at the
 * case's value. The same seed gives the same draws everywhere: inputs are drawn in the program's order by a linear
 * congruential generator (d3-random's randomLcg, with Numerical Recipes' constants).
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
  const peak = clampedTo({ low, high }, value);
  const before = (peak - low) / width;
  return (chance) =>
    chance < before
      ? low + Math.sqrt(chance * width * (peak - low))
      : high - Math.sqrt((1 - chance) * width * (high - peak));
}

/** The medians of `count` equal parts of the draws, for a quantile dot plot (Kay et al., "When (ish) is My Bus?", 2016). */
export function quantileDots(values: Float64Array, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => values[Math.floor(((index + 0.5) / count) * values.length)] ?? NaN,
  );
}

/** A quantile of the draws, interpolated; NaN without draws. */
export function quantile(values: Float64Array, part: number): number {
  // d3 takes any array, but its types allow plain ones only.
  return quantileSorted(values as unknown as number[], part) ?? NaN;
}

/** The central interval that contains a share of the draws. */
export function middle(values: Float64Array, share: number): [number, number] {
  return [quantile(values, (1 - share) / 2), quantile(values, (1 + share) / 2)];
}
