import { baseCase, type Program, type Results } from '../model/program.ts';
import { run } from '../model/run.ts';
import { aboutLines, type About } from './about.ts';

/**
 * A case as CSV (RFC 4180): one row for each thing said of the file, each input and each output, with its value in this
 * case and in the base case at full precision, in its own unit; undefined values are left empty.
 */
export function caseCsv(about: About, program: Program, inputs: Results): string {
  const [here, base] = [run(program, inputs), run(program, baseCase(program))];
  const numbers = (part: string, list: Program['inputs'] | Program['outputs']): (string | number)[][] =>
    list.map(({ name, label, unit }) => [part, name, label, unit, here[name] ?? NaN, base[name] ?? NaN]);
  const rows = [
    ['part', 'name', 'label', 'unit', 'value', 'base case'],
    ...aboutLines(about).map(([name, text]) => ['about', name, text, '', '', '']),
    ...numbers('input', program.inputs),
    ...numbers('output', program.outputs),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  // A text that a spreadsheet would take for a formula is marked as text.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
