import { evaluatorOf } from './evaluator.ts';
import type { Program, Results } from './program.ts';

/** What a search for an input's value came to; numbers are in own units. */
export type Solution =
  | { found: 'value'; value: number }
  /** No value within the range does; the output goes from `lowest` to `highest` there, where it is defined at all. */
  | { found: 'none'; lowest: number; highest: number }
  /** The output does not depend on the input. */
  | { found: 'unmoved' }
  /** The output crosses the target, and yet no value was closed in on. */
  | { found: 'unconverged' };

/** Parts that a range is searched in. */
const parts = 96;
/** How near, against the larger of target and output's spread, counts as there. */
const nearness = 1e-10;
const mostHalvings = 200;

/**
 * The value of one movable input, the others as they stand, at which an output comes to a target: of several the one
 * nearest to the input's present value. The range is searched in equal parts for a change of sign of output − target, and
 * each is closed in on by bisection, which cannot leave the part it began in. A target that the output touches without
 * crossing between two points of the search is missed; a pole, where the sign changes without a root, is told apart by
 * what remains there. Throws for an input that has no range.
 */
export function solve(program: Program, inputs: Results, { input, output, target }: { input: string; output: string; target: number }): Solution {
  const own = program.inputs.find(({ name }) => name === input);
  if (!own?.range) throw new Error(`"${input}" is not an input that can be moved`);
  const { low, high } = own.range;
  const reached = outputAlong(program, inputs, input, output);
  const points = Array.from({ length: parts + 1 }, (_, index) => (index === parts ? high : low + ((high - low) * index) / parts));
  const values = points.map(reached);
  const finite = values.filter(Number.isFinite);
  const [lowest, highest] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === points.length && lowest === highest) return { found: 'unmoved' };
  const near = nearness * Math.max(Math.abs(target), ...finite.map(Math.abs), Number.MIN_VALUE);
  const roots: number[] = [];
  let crossed = false;
  for (let index = 0; index <= parts; index += 1) {
    const [point = NaN, value = NaN] = [points[index], values[index]];
    if (Math.abs(value - target) <= near * 1e-3 || value === target) roots.push(point);
    const [next = NaN, nextValue = NaN] = [points[index + 1], values[index + 1]];
    if (!((value - target) * (nextValue - target) < 0)) continue;
    const root = closedIn((at) => reached(at) - target, point, next);
    if (Math.abs(reached(root) - target) <= near) roots.push(root);
    else if (Math.abs(reached(root) - target) < Math.max(Math.abs(value - target), Math.abs(nextValue - target))) crossed = true;
  }
  const present = inputs[input] ?? own.value;
  const [nearest] = roots.sort((a, b) => Math.abs(a - present) - Math.abs(b - present));
  if (nearest !== undefined) return { found: 'value', value: nearest };
  return crossed ? { found: 'unconverged' } : { found: 'none', lowest: finite.length > 0 ? lowest : NaN, highest: finite.length > 0 ? highest : NaN };
}

/** An output as a function of one input, the others as they stand. */
function outputAlong(program: Program, inputs: Results, input: string, output: string): (value: number) => number {
  const { places, run } = evaluatorOf(program);
  const values = new Float64Array(places.size);
  for (const { name, value } of program.inputs) values[places.get(name) ?? 0] = inputs[name] ?? value;
  const [from, to] = [places.get(input) ?? 0, places.get(output) ?? 0];
  return (value) => {
    values[from] = value;
    run(values);
    return values[to] ?? NaN;
  };
}

/** Bisection down to neighbouring numbers. */
function closedIn(f: (at: number) => number, left: number, right: number): number {
  let [a, b, atA] = [left, right, f(left)];
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b) break;
    const atMiddle = f(middle);
    if (atMiddle === 0) return middle;
    if (atA * atMiddle < 0) b = middle;
    else [a, atA] = [middle, atMiddle];
  }
  return Math.abs(f(a)) <= Math.abs(f(b)) ? a : b;
}
