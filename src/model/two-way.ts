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

/** Runs a model over even steps of two inputs from low to high, the others as they stand. Throws for an input without a range. */
export function twoWay(
  program: Program,
  inputs: Results,
  { x, y, output }: { x: string; y: string; output: string },
  count: number,
): TwoWay {
  const { places, run } = evaluatorOf(program);
  const [xs, ys] = [evenSteps(program, x, count), evenSteps(program, y, count)];
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

function evenSteps(program: Program, name: string, count: number): number[] {
  const { range } = movableInput(program, name);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? range.high : range.low + ((range.high - range.low) * index) / (count - 1),
  );
}
