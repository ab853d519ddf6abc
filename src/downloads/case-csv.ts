import { baseCase, type Program, type Results } from '../model/program.ts';
import { run } from '../model/run.ts';
import { aboutLines, type About } from './about.ts';
import { asText, csvText } from './csv.ts';

/**
 * A case as CSV: metadata, then every input and output with its value in this case and in the base case, at full
 * precision and in its own unit. Undefined values are empty.
 */
export function caseCsv(about: About, program: Program, inputs: Results): string {
  const [here, base] = [run(program, inputs), run(program, baseCase(program))];
  const numbers = (part: string, list: Program['inputs'] | Program['outputs']): string[][] =>
    list.map(({ name, label, unit }) => [
      ...[part, name, label, unit].map(asText),
      numberCell(here[name]),
      numberCell(base[name]),
    ]);
  return csvText([
    ['part', 'name', 'label', 'unit', 'value', 'base case'],
    ...aboutLines(about).map(([name, text]) => ['about', name, asText(text), '', '', '']),
    ...numbers('input', program.inputs),
    ...numbers('output', program.outputs),
  ]);
}

function numberCell(value: number | undefined): string {
  return value !== undefined && Number.isFinite(value) ? String(value) : '';
}
