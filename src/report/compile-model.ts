import { all, create, type MathNode, type Unit } from 'mathjs';
import { namesIn, type Expression } from '../model/expression.ts';
import { operations, operators, type Operation } from '../model/operators.ts';
import { hoursInYear } from '../model/year.ts';
import { didYouMean } from './content-problem.ts';

const math = create(all ?? {}, { predictable: true });
math.createUnit('year', `${hoursInYear} hours`, { override: true });
const ownUnits = new Set<string>();

/** A formula that cannot be compiled, said to its author. */
export class FormulaError extends Error {}

/** Makes a model's own units known; a name that is already a unit of another kind is refused. */
export function declareUnit(name: string): void {
  if (ownUnits.has(name)) return;
  try {
    math.createUnit(name);
  } catch {
    throw new FormulaError(`"${name}" is a unit that mathjs knows already; another name is expected.`);
  }
  ownUnits.add(name);
}

/** One of a unit, or null for a plain ratio. Throws FormulaError for a unit that is not known. */
function one(unit: string): Unit | null {
  if (unit === 'ratio') return null;
  try {
    return math.unit(1, unit);
  } catch (error) {
    throw new FormulaError(
      `"${unit}" is not a unit here (${(error as Error).message}); list it under units if it is the model's own.`,
    );
  }
}

/** A unit's number in mathjs's base units, and its dimensions: fields its types leave out; toSI() refuses units of our own. */
function inner(unit: Unit): { value: number; dimensions: number[] } {
  return unit as unknown as { value: number; dimensions: number[] };
}

/** What brings a number in this unit to mathjs's base units. */
export function unitScale(unit: string): number {
  const unitOne = one(unit);
  return unitOne === null ? 1 : inner(unitOne).value;
}

const functions = operations.filter((operation) => operators[operation].precedence === undefined);
const signs = operations.filter((operation) => operators[operation].precedence !== undefined);

function expressionOf(node: MathNode): Expression {
  if (math.isParenthesisNode(node)) return expressionOf(node.content);
  if (math.isConstantNode(node)) {
    if (typeof node.value !== 'number') throw new FormulaError(`"${node.toString()}" is not a number.`);
    return node.value;
  }
  if (math.isSymbolNode(node)) return node.name;
  if (math.isOperatorNode(node)) {
    const operands = node.args.map(expressionOf);
    const [first = NaN] = operands;
    if (node.fn === 'unaryPlus') return first;
    const operation = signs.find((sign) => operators[sign].mathjs === node.fn);
    if (operation) return [operation, ...operands];
    const known = signs.filter((sign) => operators[sign].arity === 2).join(' ');
    throw new FormulaError(`"${node.op}" cannot stand in a formula; ${known} and brackets can.`);
  }
  if (math.isFunctionNode(node)) {
    return functionOf(node.fn.name, node.args);
  }
  throw new FormulaError(`"${node.toString()}" cannot stand in a formula.`);
}

function functionOf(name: string, operands: MathNode[]): Expression {
  const operation = functions.find((known) => known === name);
  if (!operation)
    throw new FormulaError(
      `"${name}" is not a function here${didYouMean(name, functions) || `; ${functions.join(', ')} are.`}`,
    );
  const { arity } = operators[operation];
  if (arity === Infinity ? operands.length === 0 : operands.length !== arity) {
    const wanted = { 1: 'one', 2: 'two' }[arity] ?? 'at least one';
    throw new FormulaError(`"${name}" has ${operands.length || 'no'} operands; ${wanted} is expected.`);
  }
  return [operation, ...operands.map(expressionOf)];
}

/** A formula's text as an expression tree. Throws FormulaError when it cannot be read. */
export function parseFormula(formula: string): Expression {
  if (formula.trim() === '') throw new FormulaError('is empty; a formula such as demand * growth is expected.');
  if (formula.includes('%'))
    throw new FormulaError(`"${formula}" has a percent sign; write 0.12, or make it an input.`);
  let node: MathNode;
  try {
    node = math.parse(formula);
  } catch (error) {
    throw new FormulaError(`"${formula}" cannot be read as a formula: ${(error as Error).message}`);
  }
  return expressionOf(node);
}

/** Names that lead back to themselves, the first repeated at the end; null when there is no such circle. */
export function circleIn(formulas: ReadonlyMap<string, Expression>): string[] | null {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    done.add(name);
    for (const used of namesIn(formulas.get(name) ?? 0)) {
      const circle = visit(used, [...way, name]);
      if (circle) return circle;
    }
    return null;
  };
  for (const name of formulas.keys()) {
    const circle = visit(name, []);
    if (circle) return circle;
  }
  return null;
}

/** Names in an order in which each formula uses only what stands before it; the formulas hold no circle. */
export function inOrder(formulas: ReadonlyMap<string, Expression>): string[] {
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

/** A number with its unit, as the check of units handles it. */
export type Quantity = number | Unit;

/** A value with its unit. */
export function quantity(value: number, unit: string): Quantity {
  const unitOne = one(unit);
  return unitOne === null ? value : (math.multiply(value, unitOne) as Unit);
}

/** An operation on quantities; mathjs refuses what the units do not allow. */
function onQuantities(operation: Operation): (...operands: Quantity[]) => Quantity {
  return math[operators[operation].mathjs as 'add'] as (...operands: Quantity[]) => Quantity;
}

/** A formula worked out with units. A unit that cancels out leaves a plain number, so that `b / a - 1` works. */
function quantityOf(expression: Expression, names: Record<string, Quantity>): Quantity {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') {
    const known = names[expression];
    if (known === undefined) throw new FormulaError(`uses "${expression}", which has no value.`);
    return known;
  }
  const [operation, ...operands] = expression;
  const result = onQuantities(operation)(...operands.map((operand) => quantityOf(operand, names)));
  return math.isUnit(result) && isRatio(result) ? inner(result).value : result;
}

/**
 * Works a formula out with units, and holds it against the unit its author declared.
 * Throws FormulaError when units do not agree.
 */
export function checkUnits(formula: string, names: Record<string, Quantity>, unit: string): Quantity {
  let result: Quantity;
  try {
    result = quantityOf(parseFormula(formula), names);
  } catch (error) {
    if (error instanceof FormulaError) throw error;
    throw new FormulaError(
      `"${formula}" does not work out: what it adds, subtracts or compares is in different units.`,
    );
  }
  const declared = one(unit);
  if (!math.isUnit(result)) {
    if (declared !== null) throw new FormulaError(`"${formula}" comes out as a plain number, not in ${unit}.`);
    return result;
  }
  if (declared === null) throw new FormulaError(`"${formula}" comes out in ${unitsOf(result)}, not as a ratio.`);
  if (!result.equalBase(declared))
    throw new FormulaError(`"${formula}" comes out in ${unitsOf(result)}, not in ${unit}.`);
  return result;
}

/** Whether a unit has cancelled out, as in (USD / year) / (USD / year). */
function isRatio(unit: Unit): boolean {
  return inner(unit).dimensions.every((dimension) => Math.abs(dimension) < 1e-12);
}

function unitsOf(unit: Unit): string {
  return unit.toString().replace(/^\S+ /, '');
}
