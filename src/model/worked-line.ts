import type { FormatLocaleDefinition } from 'd3-format';
import type { Expression } from './expression.ts';
import { formatPlain } from './number-format.ts';
import { numberText } from './number-text.ts';
import { operators } from './operators.ts';
import { inOwnUnits } from './own-units.ts';
import { numberOf, type ModelOutput, type Program, type Results } from './program.ts';

/** Numbers, names and functions never need brackets. */
function precedenceOf(expression: Expression): number {
  return typeof expression === 'object' ? (operators[expression[0]].precedence ?? Infinity) : Infinity;
}

/** A formula as a line of text with only the brackets it needs, each number and name in it written by `write`. */
export function workedLine(expression: Expression, write: (leaf: number | string) => string): string {
  if (typeof expression !== 'object') return write(expression);
  const [operation, ...operands] = expression;
  const { arity, brackets, precedence, text: sign } = operators[operation];
  const texts = operands.map((operand) => workedLine(operand, write));
  if (precedence === undefined) return `${sign}(${texts.join(', ')})`;
  const parts = texts.map((text, index) => {
    const isSecond = index === 1;
    const binds = precedenceOf(operands[index] ?? 0);
    const bracketEqual = brackets === 'both' || (brackets === 'second' && isSecond);
    const weaker = binds < precedence || (bracketEqual && binds === precedence);
    // A minus never touches another sign or a power.
    const touches = text.startsWith('−') && (brackets === 'both' || isSecond);
    return weaker || touches ? `(${text})` : text;
  });
  return arity === 1 ? `${sign}${parts.join('')}` : parts.join(` ${sign} `);
}

/** A formula with the labels of what it uses. */
export function formulaInLabels(program: Program, formula: Expression, locale: FormatLocaleDefinition): string {
  return workedLine(formula, (leaf) =>
    typeof leaf === 'number' ? formatPlain(leaf, locale) : numberOf(program, leaf).short,
  );
}

/** An output's formula with the values of a case, its unit conversions, and the result. */
export function workedText(
  program: Program,
  output: ModelOutput,
  results: Results,
  locale: FormatLocaleDefinition,
): string {
  const write = (name: string): string => numberText({ program, locale }, name, results[name] ?? NaN);
  const formula = workedLine(inOwnUnits(program, output), (leaf) =>
    typeof leaf === 'number' ? formatPlain(leaf, locale) : write(leaf),
  );
  return `${formula} = ${write(output.name)}`;
}
