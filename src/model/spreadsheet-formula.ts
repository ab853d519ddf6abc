import { isFunction, type Expression } from './expression.ts';
import { operators } from './operators.ts';
import { inOwnUnits } from './own-units.ts';
import type { ModelOutput, Program } from './program.ts';

/**
 * A formula for a spreadsheet, each name written by `write`. Every nested operation gets brackets, because spreadsheets
 * bind a minus sign tighter than a power: -2^2 is 4 there.
 */
export function spreadsheetFormula(expression: Expression, write: (name: string) => string): string {
  if (typeof expression === 'number') return String(expression);
  if (typeof expression === 'string') return write(expression);
  const [operation, ...operands] = expression;
  const { arity, spreadsheet } = operators[operation];
  const parts = operands.map((operand) => {
    const text = spreadsheetFormula(operand, write);
    return isFunction(expression) || typeof operand !== 'object' || isFunction(operand) ? text : `(${text})`;
  });
  if (isFunction(expression)) return `${spreadsheet}(${parts.join(',')})`;
  return arity === 1 ? `${spreadsheet}${parts.join('')}` : parts.join(spreadsheet);
}

/** An output's formula over cells with every number in its own unit. */
export function outputFormula(program: Program, output: ModelOutput, write: (name: string) => string): string {
  return spreadsheetFormula(inOwnUnits(program, output), write);
}
