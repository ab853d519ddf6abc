import { evaluate, type Expression, type Operation } from './expression.ts';
import { baseCase, run, type ModelOutput, type Program, type Results } from './program.ts';

const signs: Partial<Record<Operation, string>> = { '+': '+', '-': '-', '*': '*', '/': '/', '^': '^' };
const functions: Partial<Record<Operation, string>> = { min: 'MIN', max: 'MAX', abs: 'ABS', sqrt: 'SQRT', exp: 'EXP', log: 'LN' };

/**
 * A formula for a spreadsheet, each name written by `write`. Whatever is inside another operation is bracketed: a
 * spreadsheet binds its minus sign tighter than its powers, so that -2^2 is 4 there.
 */
export function spreadsheetFormula(expression: Expression, write: (name: string) => string): string {
  if (typeof expression === 'number') return expression < 0 ? `(${expression})` : String(expression);
  if (typeof expression === 'string') return write(expression);
  const [operation, ...operands] = expression;
  const parts = operands.map((operand) => spreadsheetFormula(operand, write));
  const named = functions[operation];
  if (named) return `${named}(${parts.join(',')})`;
  const bracketed = parts.map((part, index) => (isPlain(operands[index] ?? 0) ? part : `(${part})`));
  return operation === 'neg' ? `-${bracketed[0] ?? ''}` : bracketed.join(signs[operation] ?? '');
}

function isPlain(expression: Expression): boolean {
  return !Array.isArray(expression) || functions[expression[0] as Operation] !== undefined;
}

/**
 * An output's formula over cells that hold every number in its own unit. Where one factor does what the units do, it
 * stands at the end, as in the worked line; else each number is brought to base units where it stands.
 */
export function outputFormula(program: Program, output: ModelOutput, write: (name: string) => string): string {
  const { formula, conversion, scale } = output;
  if (oneFactorDoes(program, output)) {
    if (conversion === 1) return spreadsheetFormula(formula, write);
    const whole = `(${spreadsheetFormula(formula, write)})`;
    return conversion < 1 ? `${whole}/${tidy(1 / conversion)}` : `${whole}*${tidy(conversion)}`;
  }
  const scales = new Map([...program.inputs, ...program.outputs].map((number) => [number.name, number.scale]));
  const inBase = (name: string): string => (scales.get(name) === 1 ? write(name) : `(${write(name)}*${scales.get(name)})`);
  const whole = spreadsheetFormula(formula, inBase);
  return scale === 1 ? whole : `(${whole})/${scale}`;
}

/** A factor of units without the noise of its reckoning: 8760 for 8759.999999999998. */
function tidy(factor: number): number {
  return Number(factor.toPrecision(14));
}

/** Whether the conversion found at the base case holds at the lows and the highs, too. */
function oneFactorDoes(program: Program, { name, formula, conversion }: ModelOutput): boolean {
  const ends = (end: 'low' | 'high'): Results => Object.fromEntries(program.inputs.flatMap((input) => (input.range ? [[input.name, input.range[end]]] : [])));
  return [baseCase(program), ends('low'), ends('high')].every((inputs) => {
    const results = run(program, inputs);
    const [here, there] = [evaluate(formula, (used) => results[used] ?? NaN) * conversion, results[name] ?? NaN];
    return !Number.isFinite(there) || Math.abs(here - there) <= 1e-9 * Math.abs(there);
  });
}
