import type { FormatLocaleDefinition } from 'd3-format';
import type { Expression, Operation } from './expression.ts';
import { formatNumber } from './number-format.ts';
import { numberText } from './number-text.ts';
import { numberOf, type ModelOutput, type Program, type Results } from './program.ts';

const strength: Partial<Record<Operation, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, neg: 3, '^': 4 };
const signs: Partial<Record<Operation, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': ' ^ ' };

function binding(expression: Expression): number {
  return Array.isArray(expression) ? (strength[expression[0] as Operation] ?? 5) : 5;
}

/**
 * A formula as a line of text, each name written by `write` (its label for the formula in words, its value for the
 * worked line), with only the brackets it needs.
 */
export function workedLine(expression: Expression, write: (name: string) => string): string {
  if (typeof expression === 'number') return String(expression).replace('-', '−');
  if (typeof expression === 'string') return write(expression);
  const [operation, ...operands] = expression;
  const own = binding(expression);
  const part = (operand: Expression, bracketEqual: boolean, bracketMinus = false): string => {
    const text = workedLine(operand, write);
    const weaker = binding(operand) < own || (bracketEqual && binding(operand) === own);
    // A minus is bracketed wherever another sign, or a power, would touch it.
    const touched = text.startsWith('−') && (bracketMinus || operation === '^' || operation === 'neg');
    return weaker || touched ? `(${text})` : text;
  };
  const [first = NaN, second = NaN] = operands;
  if (operation === 'neg') return `−${part(first, true)}`;
  const sign = signs[operation];
  if (!sign) return `${operation}(${operands.map((operand) => workedLine(operand, write)).join(', ')})`;
  const rightNeedsBrackets = operation === '-' || operation === '/' || operation === '^';
  return `${part(first, operation === '^')}${sign}${part(second, rightNeedsBrackets, true)}`;
}

/** An output's formula with the labels of what it uses. */
export function formulaInLabels(program: Program, output: ModelOutput): string {
  return workedLine(output.formula, (name) => numberOf(program, name).short);
}

/** An output's worked line: its formula with these values, what the units convert, and the result. */
export function workedText(
  program: Program,
  output: ModelOutput,
  results: Results,
  locale: FormatLocaleDefinition,
): string {
  const write = (name: string): string => numberText({ program, locale }, name, results[name] ?? NaN);
  return `${workedLine(output.formula, write)}${conversionText(output.conversion, locale)} = ${write(output.name)}`;
}

/** " ÷ 8,760" where units convert, so that a worked line comes to its result. */
function conversionText(conversion: number, locale: FormatLocaleDefinition): string {
  if (conversion === 1) return '';
  const write = (value: number): string =>
    formatNumber(value, { before: '', after: '', divide: 1, decimals: 6, trim: true }, locale);
  return conversion < 1 ? ` ÷ ${write(1 / conversion)}` : ` × ${write(conversion)}`;
}
