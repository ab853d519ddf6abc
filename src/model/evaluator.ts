import type { Expression } from './expression.ts';
import { operators } from './operators.ts';
import type { Program } from './program.ts';

/** A compiled formula: computes its value from all values by index, in base units. */
type Formula = (values: Float64Array) => number;

/** A compiled program, for running it many times. */
export interface Evaluator {
  /** The index of each number's value: inputs first, then outputs, in the program's order. */
  places: ReadonlyMap<string, number>;
  /** Computes the outputs from the inputs, in place; every value is in its number's own unit. */
  run: (values: Float64Array) => void;
}

const evaluators = new WeakMap<Program, Evaluator>();

/** The evaluator of a program, cached. It runs closures, which is faster than walking the tree at each run. */
export function evaluatorOf(program: Program): Evaluator {
  const known = evaluators.get(program) ?? createEvaluator(program);
  evaluators.set(program, known);
  return known;
}

function createEvaluator({ inputs, outputs }: Program): Evaluator {
  const places = new Map([...inputs, ...outputs].map(({ name }, place) => [name, place]));
  const scales = [...inputs, ...outputs].map(({ scale }) => scale);
  const formulas = outputs.map(({ formula }) => compile(formula, places));
  const base = new Float64Array(scales.length);
  const run = (values: Float64Array): void => {
    for (let place = 0; place < inputs.length; place += 1)
      base[place] = (values[place] ?? NaN) * (scales[place] ?? NaN);
    for (const [index, formula] of formulas.entries()) {
      const place = inputs.length + index;
      base[place] = formula(base);
      values[place] = (base[place] ?? NaN) / (scales[place] ?? NaN);
    }
  };
  return { places, run };
}

function compile(expression: Expression, places: ReadonlyMap<string, number>): Formula {
  if (typeof expression === 'number') return () => expression;
  if (typeof expression === 'string') {
    const place = places.get(expression) ?? -1;
    return (values) => values[place] ?? NaN;
  }
  const [operation, ...operands] = expression;
  const { value } = operators[operation];
  const parts = operands.map((operand) => compile(operand, places));
  const [first = () => NaN, second] = parts;
  if (parts.length > 2) return (values) => value(...parts.map((part) => part(values)));
  return second ? (values) => value(first(values), second(values)) : (values) => value(first(values));
}
