import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { operations, operators, type Operation } from '../../src/model/operators.ts';
import { parseFormula } from '../../src/report/formulas.ts';
import { run } from '../../src/model/run.ts';
import { workedLine } from '../../src/model/worked-line.ts';
import { output, program } from './small-program.ts';

const math = create(all ?? {}, { predictable: true });

/** A formula that applies one operator to 3 and, where it takes two operands, to 2. */
function formulaOf(operation: Operation): string {
  const { arity, precedence } = operators[operation];
  if (precedence === undefined) return arity === 1 ? `${operation}(3)` : `${operation}(3, 2)`;
  return arity === 1 ? '-3' : `3 ${operation} 2`;
}

describe.each(operations)('the operator %s', (operation) => {
  const { arity, mathjs, text, value } = operators[operation];
  const formula = formulaOf(operation);

  it('is parsed from a formula', () => {
    expect(parseFormula(formula)).toEqual(arity === 1 ? [operation, 3] : [operation, 3, 2]);
  });

  it('agrees with mathjs, as a formula and as a function', () => {
    const made = output('result', formula);
    const ours = run(program([], [made]), {})['result'] ?? NaN;
    expect(ours).toBeCloseTo(Number(math.evaluate(formula)), 12);
    expect(value(3, 2)).toBe(ours);
    expect(Number(math.evaluate(arity === 1 ? `${mathjs}(3)` : `${mathjs}(3, 2)`))).toBeCloseTo(ours, 12);
  });

  it('is written with its sign or name', () => {
    expect(workedLine(parseFormula(formula), String)).toBe(
      formula.replace(operation === 'neg' ? '-' : operation, text),
    );
  });
});
