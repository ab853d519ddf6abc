import type { NumberFormat } from '../../src/model/number-format.ts';
import type { ModelInput, ModelOutput, Program } from '../../src/model/program.ts';
import { parseFormula } from '../../src/report/formulas.ts';

/** Numbers written plainly, with up to three decimals. */
export const plain: NumberFormat = { before: '', after: '', divide: 1, decimals: 3, trim: true };

/** An input with a name, a value, and whatever else a test cares for. */
export function input(name: string, value: number, rest: Partial<ModelInput> = {}): ModelInput {
  return { name, label: `The ${name}`, short: name, unit: 'ratio', format: plain, value, scale: 1, ...rest };
}

/** An output with a name, a formula, and whatever else a test cares for. */
export function output(name: string, formula: string, rest: Partial<ModelOutput> = {}): ModelOutput {
  return {
    name,
    label: `The ${name}`,
    short: name,
    unit: 'ratio',
    format: plain,
    scale: 1,
    formula: parseFormula(formula),
    ...rest,
  };
}

/** A program of such inputs and outputs. */
export function program(inputs: ModelInput[], outputs: ModelOutput[]): Program {
  return { inputs, outputs };
}
