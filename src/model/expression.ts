import { operators, type Operation } from './operators.ts';

/** A formula as plain data: a number, the name of an input or output, or an operation and its operands. */
export type Expression = number | string | readonly [Operation, ...Expression[]];

/** Whether an expression is a function call, such as max(a, b). */
export function isFunction(expression: Expression): boolean {
  return typeof expression === 'object' && operators[expression[0]].precedence === undefined;
}

/** The value of a formula, given the value of each name; not finite where the formula is undefined. */
export function evaluate(expression: Expression, valueOf: (name: string) => number): number {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return valueOf(expression);
  const [operation, ...operands] = expression;
  return operators[operation].value(...operands.map((operand) => evaluate(operand, valueOf)));
}

/** The names a formula uses, each once, in order of appearance. */
export function namesIn(expression: Expression): string[] {
  if (typeof expression === 'number') return [];
  if (typeof expression === 'string') return [expression];
  const [, ...operands] = expression;
  return [...new Set(operands.flatMap(namesIn))];
}

/** The innermost part of a formula that is undefined although its operands are not, or null. */
export function undefinedPart(expression: Expression, valueOf: (name: string) => number): Expression | null {
  if (typeof expression === 'number') return null;
  if (Number.isFinite(evaluate(expression, valueOf))) return null;
  if (typeof expression === 'string') return expression;
  const [, ...operands] = expression;
  for (const operand of operands) {
    const part = undefinedPart(operand, valueOf);
    if (part !== null) return part;
  }
  return expression;
}
