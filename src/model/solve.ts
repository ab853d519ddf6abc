import { evaluatorOf } from './evaluator.ts';
import { dependenciesOf } from './dependencies.ts';
import { clampedTo, movableInput, type Program, type Results } from './program.ts';
import { evenSteps } from './two-way.ts';

/** The result of a search for an input's value; numbers are in own units. */
export type Solution =
  | { found: 'value'; value: number }
  /** No value within the range reaches the target; the output goes from `lowest` to `highest`, NaN if it is never defined. */
  | { found: 'none'; lowest: number; highest: number }
  /** The output does not depend on the input. */
  | { found: 'unmoved' }
  /** The output approaches the target from both sides, but rounding keeps it from getting there. */
  | { found: 'unconverged' };

/** A value of the input and the output there. */
interface Point {
  at: number;
  value: number;
}

/** How many parts the range is split into. */
const parts = 96;
/** Tolerance, relative to the target or, for a target of zero, to the distance at the nearer end. */
const [nearness, nearnessToZero] = [1e-9, 1e-12];
/** A sampled point within this relative distance of the target is itself a root. */
const rounding = 1e-14;
/** Enough halvings to reach neighbouring numbers from any interval, even around zero; enough sections to halve a width 55 times. */
const [mostHalvings, sections] = [1100, 80];
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Finds the value of one movable input, the others unchanged, at which an output reaches a target; of several, the one
 * nearest to the input's present value. It samples evenly spaced points of the range, the present value, the edges of
 * intervals where the output is defined, and its peaks and troughs (by golden section: Kiefer, "Sequential minimax search
 * for a maximum", 1953). Wherever output − target changes sign, bisection narrows the interval to neighbouring numbers; a
 * pole or a jump changes sign too, but leaves a larger remainder than a root. It misses roots in an interval, gap or second
 * turn that lies entirely between two samples, and a target of zero that is touched but not crossed, if rounding keeps the
 * output from it. Beside a pole, `lowest` and `highest` are those of the samples. Throws for an input without a range.
 */
export function solve(
  program: Program,
  inputs: Results,
  { input, output, target }: { input: string; output: string; target: number },
): Solution {
  const own = movableInput(program, input);
  if (!dependenciesOf(program, output).includes(input)) return { found: 'unmoved' };
  const present = inputs[input] ?? own.value;
  const reached = outputAlong(program, inputs, input, output);
  const searched = inOrder(
    [...new Set([...evenSteps(own.range, parts + 1), clampedTo(own.range, present)])].map((at) => ({
      at,
      value: reached(at),
    })),
  );
  const finite = searched.map(({ value }) => value).filter(Number.isFinite);
  if (finite.length === searched.length && Math.min(...finite) === Math.max(...finite)) return { found: 'unmoved' };
  const added = [...edges(searched, reached), ...turns(searched, reached)].map((at) => ({ at, value: reached(at) }));
  const points = inOrder([...searched, ...added]);
  const roots: number[] = [];
  let unconverged = false;
  for (const [index, { at, value }] of points.entries()) {
    if (Math.abs(value - target) <= rounding * Math.abs(target)) roots.push(at);
    const next = points[index + 1];
    if (!next || Math.sign(value - target) * Math.sign(next.value - target) !== -1) continue;
    const missed = (x: number): number => Math.abs(reached(x) - target);
    const [a, b] = neighbours(at, next.at, (x) => Math.sign(reached(x) - target) === Math.sign(value - target));
    const root = missed(a) < missed(b) ? a : b;
    const nearer = Math.min(missed(at), missed(next.at));
    if (missed(root) <= (target === 0 ? nearnessToZero * nearer : nearness * Math.abs(target))) roots.push(root);
    else if (missed(root) < nearer) unconverged = true;
  }
  const [root] = roots.sort((a, b) => Math.abs(a - present) - Math.abs(b - present));
  if (root !== undefined) return { found: 'value', value: root };
  if (unconverged) return { found: 'unconverged' };
  const all = points.map(({ value }) => value).filter(Number.isFinite);
  return {
    found: 'none',
    lowest: all.length > 0 ? Math.min(...all) : NaN,
    highest: all.length > 0 ? Math.max(...all) : NaN,
  };
}

/** An output as a function of one input, the others unchanged. */
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

function inOrder(points: Point[]): Point[] {
  return points.sort((one, other) => one.at - other.at);
}

/** The last points with a value before an undefined interval. Infinity has a sign, so it needs no edge. */
function edges(points: readonly Point[], reached: (at: number) => number): number[] {
  return points.slice(1).flatMap((one, index) => {
    const other = points[index];
    if (!other || Number.isNaN(one.value) === Number.isNaN(other.value)) return [];
    const [inside, outside] = Number.isNaN(one.value) ? [other, one] : [one, other];
    return [neighbours(inside.at, outside.at, (at) => !Number.isNaN(reached(at)))[0]];
  });
}

/** The peaks and troughs of the output, each narrowed down between the neighbours of the sample where it turns. */
function turns(points: readonly Point[], reached: (at: number) => number): number[] {
  return points.flatMap(({ value }, index) => {
    const [last, next] = [points[index - 1], points[index + 1]];
    if (!last || !next) return [];
    const [before, after] = [Math.sign(value - last.value), Math.sign(value - next.value)];
    const up = Math.sign(before + after);
    if (!(before * after >= 0 && up !== 0)) return [];
    let [a, b] = [last.at, next.at];
    for (let section = 0; section < sections; section += 1) {
      const [left, right] = [b - golden * (b - a), a + golden * (b - a)];
      if (up * reached(left) > up * reached(right)) b = right;
      else a = left;
    }
    return [a, b];
  });
}

/** Bisects between a point where `holds` is true and one where it is false, down to neighbouring numbers. */
function neighbours(from: number, to: number, holds: (at: number) => boolean): [number, number] {
  let [a, b] = [from, to];
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b) break;
    if (holds(middle)) a = middle;
    else b = middle;
  }
  return [a, b];
}
