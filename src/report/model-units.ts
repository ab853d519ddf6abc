import { all, create, type Unit } from 'mathjs';
import type { Expression } from '../model/expression.ts';
import { operators, type Operation } from '../model/operators.ts';
import { hoursInYear } from '../model/year.ts';
import { didYouMean } from './content-problem.ts';
import { FormulaError, parseFormula } from './formulas.ts';

const math = create(all ?? {}, { predictable: true });

/** Periods in model years and with their plurals, because mathjs counts 8,766 hours a year and 730.5 a month. */
const periods = [
  { name: 'month', plural: 'months', years: 1 / 12 },
  { name: 'year', plural: 'years', years: 1 },
  { name: 'decade', plural: 'decades', years: 10 },
  { name: 'century', plural: 'centuries', years: 100 },
  { name: 'millennium', plural: 'millennia', years: 1000 },
];
for (const { name, plural, years } of periods)
  for (const each of [name, plural]) math.createUnit(each, `${hoursInYear * years} hours`, { override: true });

/** Units that authors often mean, for "did you mean". */
const usual = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'kg', 'km', 'litre', 'kWh', 'MWh', 'ratio'];

/** Units that models have made: mathjs keeps them, and knows no way to take a base unit back. */
const made = new Set<string>();

/** A number with its unit, for the unit check. */
export type Quantity = number | Unit;

/** The units that one model may use: those of mathjs, and its own. Its methods throw FormulaError for the author. */
export class ModelUnits {
  readonly #own = new Set<string>();
  constructor(own: readonly string[] = []) {
    for (const name of own) this.declare(name);
  }

  /** Adds a unit of the model's own. */
  declare(name: string): void {
    if (!made.has(name)) {
      if (isKnown(name))
        throw new FormulaError(
          `"${name}" is a known unit already; it need not be listed, or another name is expected.`,
        );
      math.createUnit(name);
      made.add(name);
    }
    this.#own.add(name);
  }

  /** The factor that converts a number in this unit to mathjs's base units. */
  scale(unit: string): number {
    const one = this.#unit(unit);
    return one === null ? 1 : internals(one).value;
  }

  /** So many of a unit. */
  quantity(value: number, unit: string): Quantity {
    const one = this.#unit(unit);
    return one === null ? value : (math.multiply(value, one) as Unit);
  }

  /** A formula's value with its unit; throws if that is not the unit declared. */
  check(formula: string, names: Readonly<Record<string, Quantity>>, unit: string): Quantity {
    const result = valueOf(parseFormula(formula), names, formula);
    const declared = this.#unit(unit);
    if (!math.isUnit(result)) {
      if (declared !== null) throw new FormulaError(`"${formula}" gives a plain number, not ${unit}.`);
      return result;
    }
    if (declared === null) throw new FormulaError(`"${formula}" gives ${unitsOf(result)}, not a ratio.`);
    if (!result.equalBase(declared)) throw new FormulaError(`"${formula}" gives ${unitsOf(result)}, not ${unit}.`);
    return result;
  }

  /** Whether two units measure the same thing in unlike steps, such as USD/month and USD/year. */
  differInScale(one: string, other: string): boolean {
    return this.#compared(one, other) === 'scale';
  }

  /** Whether a number in one unit is the same number in the other. */
  areSame(one: string, other: string): boolean {
    return this.#compared(one, other) === 'same';
  }

  #compared(one: string, other: string): 'same' | 'scale' | 'different' {
    if (one === other) return 'same';
    try {
      const [first, second] = [this.#unit(one), this.#unit(other)];
      if (!first || !second || !first.equalBase(second)) return 'different';
      return Math.abs(internals(first).value / internals(second).value - 1) > 1e-12 ? 'scale' : 'same';
    } catch (error) {
      // A dataset that no formula uses may have units of which mathjs knows nothing.
      if (error instanceof FormulaError) return 'different';
      throw error;
    }
  }

  /** The unit, or null for a plain ratio. */
  #unit(text: string): Unit | null {
    if (text === 'ratio') return null;
    if (/^(%|percent|per cent|pct|1)$/i.test(text))
      throw new FormulaError(`"${text}" is not a unit; ratio is expected, for shares and plain numbers.`);
    let unit: Unit;
    try {
      unit = math.unit(1, text);
    } catch (error) {
      throw this.#unknown(text, /^Unit "([^"]+)" not found/.exec((error as Error).message)?.[1]);
    }
    const parts = internals(unit).units.map((part) => part.unit);
    const foreign = parts.find(({ name }) => made.has(name) && !this.#own.has(name));
    if (foreign) throw this.#unknown(text, foreign.name);
    const shifted = parts.find(({ offset }) => offset !== 0);
    if (shifted) {
      const message =
        'counts from a zero of its own, which formulas cannot convert; K is expected, or a unit of the model’s own';
      throw new FormulaError(`"${shifted.name}" ${message}.`);
    }
    return unit;
  }

  #unknown(text: string, name: string | undefined): FormulaError {
    if (/\bper\b/.test(text))
      return new FormulaError(`"${text}" is not a unit; ${text.replace(/\s*\bper\b\s*/g, '/')} is expected.`);
    if (name === undefined)
      return new FormulaError(
        `"${text}" is not a unit; letters, digits, / * ^ and brackets are expected, such as USD/year or kWh/m^2.`,
      );
    const own = [...this.#own];
    const where = name === text ? `"${name}"` : `"${name}" in "${text}"`;
    const near = didYouMean(name, [...own, ...usual]).replace(/^; (.*)\?$/, ' ($1?)');
    return new FormulaError(
      `${where} is not a known unit${near}; to make it one of the model’s own, units: [${[...own, name].join(', ')}] is expected.`,
    );
  }
}

/** Fields that mathjs's types omit: the value in base units, and the dimensions. (toSI() fails for custom units.) */
function internals(unit: Unit): {
  value: number;
  dimensions: number[];
  units: { unit: { name: string; offset: number } }[];
} {
  return unit as unknown as ReturnType<typeof internals>;
}

function isKnown(name: string): boolean {
  try {
    math.unit(1, name);
    return true;
  } catch {
    return false;
  }
}

/** Evaluates a formula with units. If the units cancel out, it gives a plain number, so that `b / a - 1` works. */
function valueOf(expression: Expression, names: Readonly<Record<string, Quantity>>, formula: string): Quantity {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') {
    const known = names[expression];
    if (known === undefined) throw new FormulaError(`uses "${expression}", which has no value.`);
    return known;
  }
  const [operation, ...operands] = expression;
  const values = withZeros(
    expression,
    operands.map((operand) => valueOf(operand, names, formula)),
  );
  let result: Quantity;
  try {
    result = mathjsFunction(operation)(...values);
  } catch {
    const shown = values.map((value, index) => operandText(operands[index] ?? 0, value));
    throw new FormulaError(`"${formula}" ${unitFault(expression, shown)}`);
  }
  return math.isUnit(result) && isRatio(result) ? internals(result).value : result;
}

/** A typed 0 is 0 in any unit: `max(x, 0)`. */
function withZeros(expression: Expression, values: readonly Quantity[]): readonly Quantity[] {
  if (typeof expression !== 'object' || operators[expression[0]].scale) return values;
  const unit = values.find((value) => math.isUnit(value));
  if (unit === undefined) return values;
  return values.map((value, index) => (expression[index + 1] === 0 ? (math.multiply(0, unit) as Unit) : value));
}

/** An operation on quantities; throws for incompatible units. */
function mathjsFunction(operation: Operation): (...operands: Quantity[]) => Quantity {
  return math[operators[operation].mathjs as 'add'] as (...operands: Quantity[]) => Quantity;
}

function unitFault(expression: Expression, operands: readonly string[]): string {
  const [first = '', second = ''] = operands;
  const oneUnit = 'numbers of one unit are expected.';
  const plain = 'a plain number is expected, of the unit ratio.';
  const operation = typeof expression === 'object' ? expression[0] : undefined;
  if (operation === '+') return `adds ${first} and ${second}; ${oneUnit}`;
  if (operation === '-') return `subtracts ${second} from ${first}; ${oneUnit}`;
  if (operation === '^') return `raises ${first} to the power of ${second}; as the power ${plain}`;
  if (operation === 'exp' || operation === 'log') return `takes the ${operation} of ${first}; ${plain}`;
  return `compares ${operands.join(' and ')}; ${oneUnit}`;
}

function operandText(operand: Expression, value: Quantity): string {
  const unit = math.isUnit(value) ? unitsOf(value) : 'a plain number';
  return typeof operand === 'object' ? unit : `${operand} (${unit})`;
}

/** Whether the units cancel out, as in (USD / year) / (USD / year). */
function isRatio(unit: Unit): boolean {
  return internals(unit).dimensions.every((dimension) => Math.abs(dimension) < 1e-12);
}

function unitsOf(unit: Unit): string {
  return unit.toString().replace(/^\S+ /, '');
}
