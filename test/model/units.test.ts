import { describe, expect, it } from 'vitest';
import {
  checkUnits,
  findCycle,
  declareUnit,
  FormulaError,
  evaluationOrder,
  parseFormula,
  quantity,
  unitScale,
} from '../../src/report/compile-model.ts';
import type { Expression } from '../../src/model/expression.ts';

for (const unit of ['USD', 'instance']) declareUnit(unit);

const names = {
  revenue: quantity(3e9, 'USD/year'),
  other: quantity(2e9, 'USD/year'),
  rate: quantity(1.2, 'USD/(instance hour)'),
  share: quantity(0.5, 'ratio'),
};

function errorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('the units of a formula', () => {
  it('follow the arithmetic', () => {
    expect(() => checkUnits('revenue / (rate * share)', names, 'instance')).not.toThrow();
    expect(() => checkUnits('revenue / rate', names, 'instance hour/year')).not.toThrow();
    expect(() => checkUnits('revenue * share', names, 'USD/year')).not.toThrow();
  });

  it('cancel to a plain number, even within a formula', () => {
    expect(() => checkUnits('revenue / other', names, 'ratio')).not.toThrow();
    expect(() => checkUnits('revenue / other - 1', names, 'ratio')).not.toThrow();
    expect(() => checkUnits('exp(revenue / other)', names, 'ratio')).not.toThrow();
  });

  it('reveal a missing hour', () => {
    const hourless = { ...names, rate: quantity(1.2, 'USD/instance') };
    expect(errorOf(() => checkUnits('revenue / rate', hourless, 'instance'))).toMatchInlineSnapshot(
      `""revenue / rate" gives instance / year, not instance."`,
    );
    expect(errorOf(() => checkUnits('revenue / (rate * 8760)', hourless, 'instance'))).toMatchInlineSnapshot(
      `""revenue / (rate * 8760)" gives instance / year, not instance."`,
    );
  });

  it('must be compatible', () => {
    expect(errorOf(() => checkUnits('revenue + rate', names, 'USD'))).toMatchInlineSnapshot(
      `""revenue + rate" adds, subtracts or compares numbers in different units."`,
    );
    expect(errorOf(() => checkUnits('revenue + 1', names, 'USD/year'))).toMatchInlineSnapshot(
      `""revenue + 1" adds, subtracts or compares numbers in different units."`,
    );
    expect(errorOf(() => checkUnits('sqrt(revenue) + share', names, 'ratio'))).toMatchInlineSnapshot(
      `""sqrt(revenue) + share" adds, subtracts or compares numbers in different units."`,
    );
  });

  it('must match the declared unit', () => {
    expect(errorOf(() => checkUnits('revenue', names, 'ratio'))).toMatchInlineSnapshot(
      `""revenue" gives USD / year, not a ratio."`,
    );
    expect(errorOf(() => checkUnits('share', names, 'USD'))).toMatchInlineSnapshot(
      `""share" gives a plain number, not USD."`,
    );
    expect(errorOf(() => checkUnits('revenue', names, 'furlong USD'))).toMatchInlineSnapshot(
      `""furlong USD" is not a known unit (Unit "furlong" not found.); add a unit of the model's own to its list of units."`,
    );
    expect(errorOf(() => unitScale('wombats'))).toMatchInlineSnapshot(
      `""wombats" is not a known unit (Unit "wombats" not found.); add a unit of the model's own to its list of units."`,
    );
  });

  it('may be declared by two models, but not with the name of a known unit', () => {
    expect(errorOf(() => declareUnit('USD'))).toBe('no error');
    expect(errorOf(() => declareUnit('hour'))).toMatchInlineSnapshot(
      `""hour" is already a unit of mathjs; another name is expected."`,
    );
  });
});

describe('a formula', () => {
  it('must not contain a percent sign', () => {
    expect(errorOf(() => parseFormula('12% + 3%'))).toMatchInlineSnapshot(
      `""12% + 3%" has a percent sign; write 0.12, or make it an input."`,
    );
  });

  it('is rejected with a hint if it is invalid', () => {
    expect(errorOf(() => parseFormula('(1 + a'))).toMatchInlineSnapshot(
      `""(1 + a" is not a valid formula: Parenthesis ) expected (char 7)"`,
    );
    expect(errorOf(() => parseFormula('a mod b'))).toMatchInlineSnapshot(
      `""mod" is not allowed in a formula; only + - * / ^ and brackets are."`,
    );
    expect(errorOf(() => parseFormula('a > b'))).toMatchInlineSnapshot(
      `"">" is not allowed in a formula; only + - * / ^ and brackets are."`,
    );
    expect(errorOf(() => parseFormula('a ? 1 : 2'))).toMatchInlineSnapshot(
      `""a ? 1 : 2" is not allowed in a formula."`,
    );
    expect(errorOf(() => parseFormula('a = 3'))).toMatchInlineSnapshot(`""a = 3" is not allowed in a formula."`);
    expect(errorOf(() => parseFormula('[1, 2]'))).toMatchInlineSnapshot(`""[1, 2]" is not allowed in a formula."`);
    expect(errorOf(() => parseFormula('squrt(a)'))).toMatchInlineSnapshot(
      `""squrt" is not a known function; did you mean "sqrt"?"`,
    );
    expect(errorOf(() => parseFormula('import(a)'))).toMatchInlineSnapshot(
      `""import" is not a known function; min, max, abs, sqrt, exp, log are."`,
    );
    expect(errorOf(() => parseFormula('"a"'))).toMatchInlineSnapshot(`"""a"" is not a number."`);
    expect(errorOf(() => parseFormula(''))).toMatchInlineSnapshot(
      `"is empty; a formula such as demand * growth is expected."`,
    );
  });

  it('is rejected if a function has too many operands or none', () => {
    for (const formula of ['log(100, 10)', 'sqrt()', 'min()'])
      expect(() => parseFormula(formula)).toThrow(FormulaError);
  });
});

describe('the order of formulas', () => {
  const parsed = (formulas: Record<string, string>): Map<string, Expression> =>
    new Map(Object.entries(formulas).map(([name, formula]) => [name, parseFormula(formula)]));
  const order = (formulas: Record<string, string>): string[] => evaluationOrder(parsed(formulas));
  const circle = (formulas: Record<string, string>): string[] | null => findCycle(parsed(formulas));

  it('puts each formula after those it uses', () => {
    expect(order({ c: 'b + a', b: 'a * 2', a: 'x' })).toEqual(['a', 'b', 'c']);
  });

  it('finds a cycle of formulas', () => {
    expect(circle({ a: 'b', b: 'c + 1', c: 'a' })).toEqual(['a', 'b', 'c', 'a']);
    expect(circle({ a: 'a + 1' })).toEqual(['a', 'a']);
    expect(circle({ a: 'b + x', b: 'c', c: 'd' })).toBeNull();
  });
});
