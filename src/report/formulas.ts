import { all, create, type MathNode, type Unit } from 'mathjs';
import { namesIn, type Expression } from '../model/expression.ts';
import { operations, operators, type Operation } from '../model/operators.ts';
import { hoursInYear } from '../model/year.ts';
import { didYouMean } from './content-problem.ts';

const math = create(all ?? {}, { predictable: true });
math.createUnit('year', `${hoursInYear} hours`, { override: true });
const ownUnits = new Set<string>();

/** A formula or unit with an error; the message is for its author. */
export class FormulaError extends Error {}

/** Declares a model's own unit. Throws FormulaError if mathjs already has a unit of that name. */
export function declareUnit(name: string): void {
  if (ownUnits.has(name)) return;
  try {
    math.createUnit(name);
  } catch {
    throw new FormulaError(`"${name}" is already a unit of mathjs; another name is expected.`);
  }
  ownUnits.add(name);
}

/** The unit, or null for a plain ratio. Throws FormulaError for an unknown unit. */
function unitOf(unit: string): Unit | null {
  if (unit === 'ratio') return null;
  try {
    return math.unit(1, unit);
  } catch (error) {
    throw new FormulaError(
      `"${unit}" is not a known unit (${(error as Error).message}); add a unit of the model's own to its list of units.`,
    );
  }
}

/** Fields that mathjs's types omit: the value in base units, and the dimensions. (toSI() fails for custom units.) */
function internals(unit: Unit): { value: number; dimensions: number[] } {
  return unit as unknown as { value: number; dimensions: number[] };
}

/** The factor that converts a number in this unit to mathjs's base units. */
export function unitScale(unit: string): number {
  const unitOne = unitOf(unit);
  return unitOne === null ? 1 : internals(unitOne).value;
}

const functions = operations.filter((operation) => operators[operation].precedence === undefined);
const signs = operations.filter((operation) => operators[operation].precedence !== undefined);

function toExpression(node: MathNode): Expression {
  if (math.isParenthesisNode(node)) return toExpression(node.content);
  if (math.isConstantNode(node)) {
    if (typeof node.value !== 'number') throw new FormulaError(`"${node.toString()}" is not a number.`);
    return node.value;
  }
  if (math.isSymbolNode(node)) return node.name;
  if (math.isOperatorNode(node)) {
    const operands = node.args.map(toExpression);
    const [first = NaN] = operands;
    if (node.fn === 'unaryPlus') return first;
    const operation = signs.find((sign) => operators[sign].mathjs === node.fn);
    if (operation) return [operation, ...operands];
    const known = signs.filter((sign) => operators[sign].arity === 2).join(' ');
    throw new FormulaError(`"${node.op}" is not allowed in a formula; only ${known} and brackets are.`);
  }
  if (math.isFunctionNode(node)) return toFunction(node.fn.name, node.args);
  throw new FormulaError(`"${node.toString()}" is not allowed in a formula.`);
}

function toFunction(name: string, operands: MathNode[]): Expression {
  const operation = functions.find((known) => known === name);
  if (!operation)
    throw new FormulaError(
      `"${name}" is not a known function${didYouMean(name, functions) || `; ${functions.join(', ')} are.`}`,
    );
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
  const sign = /[×÷−·∙–—“”„‘’²³]/.exec(formula)?.[0];
  if (sign !== undefined) {
    const plain: Record<string, string> = {
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
    node = math.parse(formula);
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

/** A number with its unit, for the unit check. */
export type Quantity = number | Unit;

export function quantity(value: number, unit: string): Quantity {
  const unitOne = unitOf(unit);
  return unitOne === null ? value : (math.multiply(value, unitOne) as Unit);
}

/** An operation on quantities; throws for incompatible units. */
function mathjsFunction(operation: Operation): (...operands: Quantity[]) => Quantity {
  return math[operators[operation].mathjs as 'add'] as (...operands: Quantity[]) => Quantity;
}

/** Evaluates a formula with units. If the units cancel out, it gives a plain number, so that `b / a - 1` works. */
function evaluateQuantity(expression: Expression, names: Record<string, Quantity>): Quantity {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') {
    const known = names[expression];
    if (known === undefined) throw new FormulaError(`uses "${expression}", which has no value.`);
    return known;
  }
  const [operation, ...operands] = expression;
  const result = mathjsFunction(operation)(...operands.map((operand) => evaluateQuantity(operand, names)));
  return math.isUnit(result) && isRatio(result) ? internals(result).value : result;
}

/**
 * Evaluates a formula with units. Throws FormulaError if the result does not have the declared unit.
 */
export function checkUnits(formula: string, names: Record<string, Quantity>, unit: string): Quantity {
  let result: Quantity;
  try {
    result = evaluateQuantity(parseFormula(formula), names);
  } catch (error) {
    if (error instanceof FormulaError) throw error;
    throw new FormulaError(`"${formula}" adds, subtracts or compares numbers in different units.`);
  }
  const declared = unitOf(unit);
  if (!math.isUnit(result)) {
    if (declared !== null) throw new FormulaError(`"${formula}" gives a plain number, not ${unit}.`);
    return result;
  }
  if (declared === null) throw new FormulaError(`"${formula}" gives ${unitsOf(result)}, not a ratio.`);
  if (!result.equalBase(declared)) throw new FormulaError(`"${formula}" gives ${unitsOf(result)}, not ${unit}.`);
  return result;
}

/** Whether the units cancel out, as in (USD / year) / (USD / year). */
function isRatio(unit: Unit): boolean {
  return internals(unit).dimensions.every((dimension) => Math.abs(dimension) < 1e-12);
}

function unitsOf(unit: Unit): string {
  return unit.toString().replace(/^\S+ /, '');
}
