import {
  isAccessorNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  parse,
  type MathNode,
} from 'mathjs';
import { namesIn, type Expression } from '../model/expression.ts';
import { operations, operators } from '../model/operators.ts';
import { didYouMean } from './content-problem.ts';

/** A formula or unit with an error; the message is for its author. */
export class FormulaError extends Error {}

const functions = operations.filter((operation) => operators[operation].precedence === undefined);
const signs = operations.filter((operation) => operators[operation].precedence !== undefined);

const allowed = `${signs.filter((sign) => operators[sign].arity === 2).join(' ')} and brackets`;

function toExpression(node: MathNode): Expression {
  if (isParenthesisNode(node)) return toExpression(node.content);
  if (isConstantNode(node)) {
    if (typeof node.value !== 'number') throw new FormulaError(`"${node.toString()}" is not a number.`);
    return node.value;
  }
  if (isSymbolNode(node)) return node.name;
  if (isOperatorNode(node)) {
    const operands = node.args.map(toExpression);
    const [first = NaN] = operands;
    if (node.fn === 'unaryPlus') return first;
    const operation = signs.find((sign) => operators[sign].mathjs === node.fn);
    if (operation) return [operation, ...operands];
    throw new FormulaError(`"${node.op}" is not allowed in a formula; only ${allowed} are.`);
  }
  if (isFunctionNode(node)) return toFunction(node.fn.name, node.args);
  if (isAccessorNode(node))
    throw new FormulaError(`"${node.toString()}" is not allowed in a formula; inputs and outputs of this model are.`);
  throw new FormulaError(`"${node.toString()}" is not allowed in a formula; only ${allowed} are.`);
}

function toFunction(name: string, operands: MathNode[]): Expression {
  const operation = functions.find((known) => known === name);
  if (!operation) {
    const product = operands.length === 1 ? ` A product is ${name} * (…).` : '';
    const hint = didYouMean(name, functions) || `; ${functions.join(', ')} are.${product}`;
    throw new FormulaError(`"${name}" is not a known function${hint}`);
  }
  const { arity } = operators[operation];
  if (arity === Infinity ? operands.length === 0 : operands.length !== arity) {
    const wanted = { 1: 'one', 2: 'two' }[arity] ?? 'at least one';
    throw new FormulaError(`"${name}" has ${operands.length || 'no'} operands; ${wanted} is expected.`);
  }
  return [operation, ...operands.map(toExpression)];
}

/** Parses a formula. Throws FormulaError if it is invalid. */
export function parseFormula(formula: string): Expression {
  if (formula.trim() === '') throw new FormulaError('is empty; a formula such as demand * growth is expected.');
  if (formula.includes('%'))
    throw new FormulaError(`"${formula}" has a percent sign; write 0.12, or make it an input.`);
  const comma = /(\d+),(\d+)(?![\d.])/.exec(formula);
  if (comma) {
    const [number, whole = '', decimals = ''] = comma;
    const plain = decimals.length === 3 ? `${whole}${decimals}` : `${whole}.${decimals}`;
    const expected = `${plain} is expected for a number, or a space between two: ${whole}, ${decimals}`;
    throw new FormulaError(`"${formula}" holds "${number}"; ${expected}.`);
  }
  const sign = /\*\*|[×÷−·∙–—“”„‘’²³]/.exec(formula)?.[0];
  if (sign !== undefined) {
    const plain: Record<string, string> = {
      '**': '^',
      '×': '*',
      '·': '*',
      '∙': '*',
      '÷': '/',
      '−': '-',
      '–': '-',
      '—': '-',
      '²': '^ 2',
      '³': '^ 3',
    };
    const right = plain[sign];
    throw new FormulaError(
      `"${formula}" holds "${sign}"; ${right === undefined ? 'a formula without quotes' : right} is expected.`,
    );
  }
  let node: MathNode;
  try {
    node = parse(formula);
  } catch (error) {
    throw new FormulaError(`"${formula}" is not a valid formula: ${(error as Error).message}`);
  }
  return toExpression(node);
}

/** A cycle of names, the first repeated at the end, or null. */
export function findCycle(formulas: ReadonlyMap<string, Expression>): string[] | null {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    done.add(name);
    for (const used of namesIn(formulas.get(name) ?? 0)) {
      const cycle = visit(used, [...path, name]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const name of formulas.keys()) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Names in an order in which each formula uses only earlier ones; the formulas must have no cycle. */
export function evaluationOrder(formulas: ReadonlyMap<string, Expression>): string[] {
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    const formula = formulas.get(name);
    if (formula === undefined || ordered.has(name)) return;
    namesIn(formula).forEach(visit);
    ordered.add(name);
  };
  for (const name of formulas.keys()) visit(name);
  return [...ordered];
}
