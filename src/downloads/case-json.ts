import { baseCase, type Program, type Results } from '../model/program.ts';
import { run } from '../model/run.ts';
import { spreadsheetFormula } from '../model/spreadsheet-formula.ts';
import { citation, type About } from './about.ts';

/**
 * A case as JSON: metadata, and every input and output with its unit, its value and the base case's, null where
 * undefined. Formulas are over values in base units, with ASCII operators.
 */
export function caseJson(about: About, program: Program, inputs: Results): string {
  const [here, base] = [run(program, inputs), run(program, baseCase(program))];
  const values = (name: string): { value: number | null; base: number | null } => ({
    value: known(here[name]),
    base: known(base[name]),
  });
  const file = {
    about: { ...about, cite: citation(about) },
    inputs: program.inputs.map(({ name, label, unit, range }) => ({
      name,
      label,
      unit,
      ...values(name),
      ...(range ? { low: range.low, high: range.high } : {}),
    })),
    outputs: program.outputs.map(({ name, label, unit, formula }) => ({
      name,
      label,
      unit,
      ...values(name),
      formula: spreadsheetFormula(formula, (used) => used),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
