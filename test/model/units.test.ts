import { describe, expect, it } from 'vitest';
import {
  checkUnits,
  circleIn,
  declareUnit,
  FormulaError,
  inOrder,
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

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
  return 'nothing is refused';
}

describe('the units of a formula', () => {
  it('follow the arithmetic', () => {
    expect(() => checkUnits('revenue / (rate * share)', names, 'instance')).not.toThrow();
    expect(() => checkUnits('revenue / rate', names, 'instance hour/year')).not.toThrow();
    expect(() => checkUnits('revenue * share', names, 'USD/year')).not.toThrow();
  });

  it('cancel to a plain number, also within a formula', () => {
    expect(() => checkUnits('revenue / other', names, 'ratio')).not.toThrow();
    expect(() => checkUnits('revenue / other - 1', names, 'ratio')).not.toThrow();
    expect(() => checkUnits('exp(revenue / other)', names, 'ratio')).not.toThrow();
  });

  it('show a missing hour as an error', () => {
    const hourless = { ...names, rate: quantity(1.2, 'USD/instance') };
    expect(refusal(() => checkUnits('revenue / rate', hourless, 'instance'))).toMatchInlineSnapshot(
      `""revenue / rate" comes out in instance / year, not in instance."`,
    );
    expect(refusal(() => checkUnits('revenue / (rate * 8760)', hourless, 'instance'))).toMatchInlineSnapshot(
      `""revenue / (rate * 8760)" comes out in instance / year, not in instance."`,
    );
  });

  it('are refused where they do not go together', () => {
    expect(refusal(() => checkUnits('revenue + rate', names, 'USD'))).toMatchInlineSnapshot(
      `""revenue + rate" does not work out: what it adds, subtracts or compares is in different units."`,
    );
    expect(refusal(() => checkUnits('revenue + 1', names, 'USD/year'))).toMatchInlineSnapshot(
      `""revenue + 1" does not work out: what it adds, subtracts or compares is in different units."`,
    );
    expect(refusal(() => checkUnits('sqrt(revenue) + share', names, 'ratio'))).toMatchInlineSnapshot(
      `""sqrt(revenue) + share" does not work out: what it adds, subtracts or compares is in different units."`,
    );
  });

  it('are held against what the author declared', () => {
    expect(refusal(() => checkUnits('revenue', names, 'ratio'))).toMatchInlineSnapshot(
      `""revenue" comes out in USD / year, not as a ratio."`,
    );
    expect(refusal(() => checkUnits('share', names, 'USD'))).toMatchInlineSnapshot(
      `""share" comes out as a plain number, not in USD."`,
    );
    expect(refusal(() => checkUnits('revenue', names, 'furlong USD'))).toMatchInlineSnapshot(
      `""furlong USD" is not a unit here (Unit "furlong" not found.); list it under units if it is the model's own."`,
    );
    expect(refusal(() => unitScale('wombats'))).toMatchInlineSnapshot(
      `""wombats" is not a unit here (Unit "wombats" not found.); list it under units if it is the model's own."`,
    );
  });

  it('may be declared twice, by two models, but not under the name of a known unit', () => {
    expect(refusal(() => declareUnit('USD'))).toBe('nothing is refused');
    expect(refusal(() => declareUnit('hour'))).toMatchInlineSnapshot(
      `""hour" is a unit that mathjs knows already; another name is expected."`,
    );
  });
});

describe('a formula', () => {
  it('holds no percent sign', () => {
    expect(refusal(() => parseFormula('12% + 3%'))).toMatchInlineSnapshot(
      `""12% + 3%" has a percent sign; write 0.12, or make it an input."`,
    );
  });

  it('is refused where it cannot be read, with a hint of what can', () => {
    expect(refusal(() => parseFormula('(1 + a'))).toMatchInlineSnapshot(
      `""(1 + a" cannot be read as a formula: Parenthesis ) expected (char 7)"`,
    );
    expect(refusal(() => parseFormula('a mod b'))).toMatchInlineSnapshot(
      `""mod" cannot stand in a formula; + - * / ^ and brackets can."`,
    );
    expect(refusal(() => parseFormula('a > b'))).toMatchInlineSnapshot(
      `"">" cannot stand in a formula; + - * / ^ and brackets can."`,
    );
    expect(refusal(() => parseFormula('a ? 1 : 2'))).toMatchInlineSnapshot(`""a ? 1 : 2" cannot stand in a formula."`);
    expect(refusal(() => parseFormula('a = 3'))).toMatchInlineSnapshot(`""a = 3" cannot stand in a formula."`);
    expect(refusal(() => parseFormula('[1, 2]'))).toMatchInlineSnapshot(`""[1, 2]" cannot stand in a formula."`);
    expect(refusal(() => parseFormula('squrt(a)'))).toMatchInlineSnapshot(
      `""squrt" is not a function here; did you mean "sqrt"?"`,
    );
    expect(refusal(() => parseFormula('import(a)'))).toMatchInlineSnapshot(
      `""import" is not a function here; min, max, abs, sqrt, exp, log are."`,
    );
    expect(refusal(() => parseFormula('"a"'))).toMatchInlineSnapshot(`"""a"" is not a number."`);
    expect(refusal(() => parseFormula(''))).toMatchInlineSnapshot(
      `"is empty; a formula such as demand * growth is expected."`,
    );
  });

  it('is refused where a function has too many operands, or none', () => {
    for (const formula of ['log(100, 10)', 'sqrt()', 'min()'])
      expect(() => parseFormula(formula)).toThrow(FormulaError);
  });
});

describe('the order of formulas', () => {
  const parsed = (formulas: Record<string, string>): Map<string, Expression> =>
    new Map(Object.entries(formulas).map(([name, formula]) => [name, parseFormula(formula)]));
  const order = (formulas: Record<string, string>): string[] => inOrder(parsed(formulas));
  const circle = (formulas: Record<string, string>): string[] | null => circleIn(parsed(formulas));

  it('sets each after those it uses', () => {
    expect(order({ c: 'b + a', b: 'a * 2', a: 'x' })).toEqual(['a', 'b', 'c']);
  });

  it('names the circle in which formulas use each other', () => {
    expect(circle({ a: 'b', b: 'c + 1', c: 'a' })).toEqual(['a', 'b', 'c', 'a']);
    expect(circle({ a: 'a + 1' })).toEqual(['a', 'a']);
    expect(circle({ a: 'b + x', b: 'c', c: 'd' })).toBeNull();
  });
});
