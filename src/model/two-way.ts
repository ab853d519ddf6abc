import { evaluatorOf } from './evaluator.ts';
import { movableInput, type Program, type Results } from './program.ts';

/**
 * An output over a grid of two inputs: `values[row][column]` at `ys[row]` and `xs[column]`, each in its own unit, not
 * finite where undefined.
 */
export interface TwoWay {
  xs: number[];
  ys: number[];
  values: number[][];
}

/** Runs a model over even steps of two inputs from low to high, the others unchanged. Throws for an input without a range. */
export function twoWay(
  program: Program,
  inputs: Results,
  { x, y, output }: { x: string; y: string; output: string },
  count: number,
): TwoWay {
  const { places, run } = evaluatorOf(program);
  const [xs, ys] = [x, y].map((name) => evenSteps(movableInput(program, name).range, count)) as [number[], number[]];
  const values = new Float64Array(places.size);
  for (const [place, { name, value }] of program.inputs.entries()) values[place] = inputs[name] ?? value;
  const [across, down, result] = [places.get(x) ?? 0, places.get(y) ?? 0, places.get(output) ?? -1];
  return {
    xs,
    ys,
    values: ys.map((yValue) =>
      xs.map((xValue) => {
        values[across] = xValue;
        values[down] = yValue;
        run(values);
        return values[result] ?? NaN;
      }),
    ),
  };
}

/** Evenly spaced values of a range, both ends included. */
export function evenSteps({ low, high }: { low: number; high: number }, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? high : low + ((high - low) * index) / (count - 1),
  );
}
