import { describe, expect, it } from 'vitest';
import { evaluationOrder, findCycle, FormulaError, parseFormula } from '../../src/report/formulas.ts';
import { ModelUnits } from '../../src/report/model-units.ts';
import type { Expression } from '../../src/model/expression.ts';

const units = new ModelUnits();
for (const unit of ['USD', 'instance']) units.declare(unit);

const names = {
  revenue: units.quantity(3e9, 'USD/year'),
  other: units.quantity(2e9, 'USD/year'),
  rate: units.quantity(1.2, 'USD/(instance hour)'),
  share: units.quantity(0.5, 'ratio'),
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
    expect(() => units.check('revenue / (rate * share)', names, 'instance')).not.toThrow();
    expect(() => units.check('revenue / rate', names, 'instance hour/year')).not.toThrow();
    expect(() => units.check('revenue * share', names, 'USD/year')).not.toThrow();
  });

  it('cancel to a plain number, even within a formula', () => {
    expect(() => units.check('revenue / other', names, 'ratio')).not.toThrow();
    expect(() => units.check('revenue / other - 1', names, 'ratio')).not.toThrow();
    expect(() => units.check('exp(revenue / other)', names, 'ratio')).not.toThrow();
  });

  it('reveal a missing hour', () => {
    const hourless = { ...names, rate: units.quantity(1.2, 'USD/instance') };
    expect(errorOf(() => units.check('revenue / rate', hourless, 'instance'))).toMatchInlineSnapshot(
      `""revenue / rate" gives instance / year, not instance."`,
    );
    expect(errorOf(() => units.check('revenue / (rate * 8760)', hourless, 'instance'))).toMatchInlineSnapshot(
      `""revenue / (rate * 8760)" gives instance / year, not instance."`,
    );
  });

  it('must be compatible', () => {
    expect(errorOf(() => units.check('revenue + rate', names, 'USD'))).toMatchInlineSnapshot(
      `""revenue + rate" adds revenue (USD / year) and rate (USD / (instance hour)); numbers of one unit are expected."`,
    );
    expect(errorOf(() => units.check('revenue + 1', names, 'USD/year'))).toMatchInlineSnapshot(
      `""revenue + 1" adds revenue (USD / year) and 1 (a plain number); numbers of one unit are expected."`,
    );
    expect(errorOf(() => units.check('sqrt(revenue) + share', names, 'ratio'))).toMatchInlineSnapshot(
      `""sqrt(revenue) + share" adds USD^0.5 / year^0.5 and share (a plain number); numbers of one unit are expected."`,
    );
  });

  it('must be plain where a function or a power takes plain numbers', () => {
    expect(errorOf(() => units.check('exp(revenue)', names, 'ratio'))).toMatchInlineSnapshot(
      `""exp(revenue)" takes the exp of revenue (USD / year); a plain number is expected, of the unit ratio."`,
    );
    expect(errorOf(() => units.check('share ^ revenue', names, 'ratio'))).toMatchInlineSnapshot(
      `""share ^ revenue" raises share (a plain number) to the power of revenue (USD / year); as the power a plain number is expected, of the unit ratio."`,
    );
  });

  it('must match the declared unit', () => {
    expect(errorOf(() => units.check('revenue', names, 'ratio'))).toMatchInlineSnapshot(
      `""revenue" gives USD / year, not a ratio."`,
    );
    expect(errorOf(() => units.check('share', names, 'USD'))).toMatchInlineSnapshot(
      `""share" gives a plain number, not USD."`,
    );
    expect(errorOf(() => units.check('revenue', names, 'furlong USD'))).toMatchInlineSnapshot(
      `""furlong" in "furlong USD" is not a known unit; to make it one of the model’s own, units: [USD, instance, furlong] is expected."`,
    );
    expect(errorOf(() => units.scale('wombats'))).toMatchInlineSnapshot(
      `""wombats" is not a known unit; to make it one of the model’s own, units: [USD, instance, wombats] is expected."`,
    );
  });

  it('of a model are known to it alone, in any order of loading', () => {
    const other = new ModelUnits();
    expect(errorOf(() => other.scale('USD/year'))).toMatchInlineSnapshot(
      `""USD" in "USD/year" is not a known unit; to make it one of the model’s own, units: [USD] is expected."`,
    );
    expect(errorOf(() => other.declare('USD'))).toBe('no error');
    expect(other.scale('USD/year')).toBe(units.scale('USD/year'));
  });

  it('of a model may have digits, and no name of a known unit', () => {
    const own = new ModelUnits();
    own.declare('CO2');
    expect(own.scale('kg CO2/year')).toBeGreaterThan(0);
    for (const name of ['hour', 'kWh', 'months'])
      expect(errorOf(() => own.declare(name))).toBe(
        `"${name}" is a known unit already; it need not be listed, or another name is expected.`,
      );
  });

  it.each(['%', 'percent', 'm²', '€', 'degC', 'kg per year', 'hours/day/', 'kg CO2', 'yeer'])(
    'refuse "%s" and say how',
    (unit) => {
      expect(errorOf(() => units.scale(unit))).toMatchSnapshot();
    },
  );

  it('differ in scale alone', () => {
    expect(units.differInScale('USD/year', 'USD/month')).toBe(true);
    expect(units.differInScale('hour', 'days')).toBe(true);
    expect(units.differInScale('USD/year', 'USD / year')).toBe(false);
    expect(units.differInScale('USD/year', 'USD')).toBe(false);
    expect(units.differInScale('ratio', 'USD')).toBe(false);
    expect(units.differInScale('USD', 'wombats')).toBe(false);
  });
});

describe('a typed 0', () => {
  it('has any unit', () => {
    expect(() => units.check('max(revenue - other, 0)', names, 'USD/year')).not.toThrow();
    expect(() => units.check('0 - revenue', names, 'USD/year')).not.toThrow();
    expect(errorOf(() => units.check('max(revenue, 1)', names, 'USD/year'))).toMatchInlineSnapshot(
      `""max(revenue, 1)" compares revenue (USD / year) and 1 (a plain number); numbers of one unit are expected."`,
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
      `""a ? 1 : 2" is not allowed in a formula; only + - * / ^ and brackets are."`,
    );
    expect(errorOf(() => parseFormula('a = 3'))).toMatchInlineSnapshot(
      `""a = 3" is not allowed in a formula; only + - * / ^ and brackets are."`,
    );
    expect(errorOf(() => parseFormula('[1, 2]'))).toMatchInlineSnapshot(
      `""[1, 2]" is not allowed in a formula; only + - * / ^ and brackets are."`,
    );
    expect(errorOf(() => parseFormula('squrt(a)'))).toMatchInlineSnapshot(
      `""squrt" is not a known function; did you mean "sqrt"?"`,
    );
    expect(errorOf(() => parseFormula('import(a)'))).toMatchInlineSnapshot(
      `""import" is not a known function; min, max, abs, sqrt, exp, log are. A product is import * (…)."`,
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

it.each(['max(a, 0,5)', '1,000 * a', 'a ** 2', 'a(1 + b)', 'other.share * 2'])(
  '%s is refused, and told how',
  (formula) => {
    expect(errorOf(() => parseFormula(formula))).toMatchSnapshot();
  },
);

it('two numbers may stand side by side in a function', () => {
  expect(parseFormula('max(a, 0, 5)')).toEqual(['max', 'a', 0, 5]);
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
