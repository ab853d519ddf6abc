import type { Expression, Operation } from './expression.ts';
import type { ModelOutput, Program } from './program.ts';

const signs: Partial<Record<Operation, string>> = { '+': '+', '-': '-', '*': '*', '/': '/', '^': '^' };
const functions: Partial<Record<Operation, string>> = {
  min: 'MIN',
  max: 'MAX',
  abs: 'ABS',
  sqrt: 'SQRT',
  exp: 'EXP',
  log: 'LN',
};

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
export function outputFormula(
  program: Program,
  { formula, scale }: ModelOutput,
  write: (name: string) => string,
): string {
  const scales = new Map([...program.inputs, ...program.outputs].map((number) => [number.name, number.scale]));
  const factor = commonScale(formula, (name) => scales.get(name) ?? 1);
  if (factor !== null) {
    const conversion = factor / scale;
    if (same(conversion, 1)) return spreadsheetFormula(formula, write);
    const whole = `(${spreadsheetFormula(formula, write)})`;
    return conversion < 1 ? `${whole}/${tidy(1 / conversion)}` : `${whole}*${tidy(conversion)}`;
  }
  const inBase = (name: string): string =>
    scales.get(name) === 1 ? write(name) : `(${write(name)}*${scales.get(name)})`;
  const whole = spreadsheetFormula(formula, inBase);
  return scale === 1 ? whole : `(${whole})/${scale}`;
}

/**
 * The one factor that brings a formula over numbers in their own units to base units, whatever their values; null where
 * there is none, as in a sum of hours and days. It is read off the formula: at single cases hours may hide days in a minimum.
 */
function commonScale(expression: Expression, scaleOf: (name: string) => number): number | null {
  if (typeof expression === 'number') return 1;
  if (typeof expression === 'string') return scaleOf(expression);
  const [operation, ...operands] = expression;
  const scales: number[] = [];
  for (const operand of operands) {
    const scale = commonScale(operand, scaleOf);
    if (scale === null) return null;
    scales.push(scale);
  }
  const [first = 1, second = 1] = scales;
  const exponent = operands[1];
  switch (operation) {
    case '*':
      return first * second;
    case '/':
      return first / second;
    case '^':
      if (typeof exponent === 'number') return first ** exponent;
      return scales.every((scale) => same(scale, 1)) ? 1 : null;
    case 'sqrt':
      return Math.sqrt(first);
    case 'exp':
    case 'log':
      return same(first, 1) ? 1 : null;
    default:
      return scales.every((scale) => same(scale, first)) ? first : null;
  }
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.abs(other);
}

/** A factor of units without the noise of its reckoning: 8760 for 8759.999999999998. */
function tidy(factor: number): number {
  return Number(factor.toPrecision(14));
}
