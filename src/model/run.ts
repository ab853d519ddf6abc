import { evaluatorOf } from './evaluator.ts';
import { undefinedPart, type Expression } from './expression.ts';
import type { Program, Results } from './program.ts';

/** Runs a model on a case; inputs that the case leaves out keep the author's value. */
export function run(program: Program, inputs: Results): Results {
  const { places, run: fill } = evaluatorOf(program);
  const values = new Float64Array(places.size);
  for (const [place, { name, value }] of program.inputs.entries()) values[place] = inputs[name] ?? value;
  fill(values);
  const results: Results = {};
  for (const [name, place] of places) results[name] = values[place] ?? NaN;
  return results;
}

/** Why an output is undefined: the output at fault and the part of its formula that is undefined, or null. */
export function undefinedCause(
  program: Program,
  name: string,
  results: Results,
): { name: string; part: Expression } | null {
  const inBaseUnits = new Map<string, number>();
  for (const { name: input, scale } of program.inputs) inBaseUnits.set(input, (results[input] ?? NaN) * scale);
  for (const { name: output, scale } of program.outputs) inBaseUnits.set(output, (results[output] ?? NaN) * scale);
  const output = program.outputs.find((candidate) => candidate.name === name);
  if (!output) return null;
  const part = undefinedPart(output.formula, (other) => inBaseUnits.get(other) ?? NaN);
  if (typeof part === 'string') return undefinedCause(program, part, results);
  return part === null ? null : { name, part };
}
