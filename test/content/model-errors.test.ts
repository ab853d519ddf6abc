import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

describe('a formula', () => {
  it('that depends on itself', () => {
    expect(problemsOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market - others']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula depends on itself: tea → others → tea."
    `);
  });

  it('that uses an unknown name', () => {
    expect(problemsOf({ 'models/tea.yaml': [['formula: market * share', 'formula: markt * share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula uses "markt", which is neither an input nor an output; did you mean "market"?"
    `);
  });

  it('whose units do not agree with the unit declared', () => {
    expect(problemsOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * market']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula "market * market" gives USD^2 / year^2, not USD/year."
    `);
  });

  it('whose units are incompatible', () => {
    expect(problemsOf({ 'models/tea.yaml': [['formula: market - tea', 'formula: market - share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:39
        outputs.others.formula "market - share" adds, subtracts or compares numbers in different units."
    `);
  });

  it('that has no value at the base case', () => {
    expect(
      problemsOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * share / (share - share)']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula is undefined at the base case: "market * share / (share - share)" gives Infinity."
    `);
  });

  it('with a percent sign', () => {
    expect(problemsOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * 10%']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula "market * 10%" has a percent sign; write 0.12, or make it an input."
    `);
  });

  it('that cannot be read', () => {
    expect(problemsOf({ 'models/tea.yaml': [['formula: market * share', 'formula: (market * share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula "(market * share" is not a valid formula: Parenthesis ) expected (char 16)"
    `);
  });

  it('with an unknown unit', () => {
    expect(
      problemsOf({ 'models/tea.yaml': [['label: Tea\n    unit: USD/year', 'label: Tea\n    unit: USDs/year']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:32
        outputs.tea.unit "USDs/year" is not a known unit (Unit "USDs" not found.); add a unit of the model's own to
        its list of units."
    `);
  });
});

describe('an assumption', () => {
  it('off the slider’s grid', () => {
    expect(problemsOf({ 'models/tea.yaml': [['value: 100', 'value: 105']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:11
        inputs.market.step is 10, but the value (105) is not a whole number of steps above low (50), so the slider
        cannot show it."
    `);
  });

  it('outside its own range', () => {
    expect(problemsOf({ 'models/tea.yaml': [['value: 10%', 'value: 30%']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:18
        inputs.share.value is 0.3; a number from 0.05 to 0.2 is expected."
    `);
  });

  it('whose range is inverted', () => {
    expect(problemsOf({ 'models/tea.yaml': [['low: 50', 'low: 200']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:9
        inputs.market.low is 200; a number below high (150) is expected."
    `);
  });

  it('with an incomplete range', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    step: 10\n', '']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:4
        inputs.market has an incomplete range; low, high and step are expected together."
    `);
  });

  it('without a reason for its range', () => {
    expect(
      problemsOf({ 'models/tea.yaml': [['    why: Ours.\n    claim: tenth', '    claim: tenth']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:4
        inputs.market.why is missing; the reason for this range and step is expected."
    `);
  });

  it('without a value', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    value: 100\n', '']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:4
        inputs.market.value is missing; a number or a fact is expected."
    `);
  });

  it('based on an unknown fact', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    fact: drinks.hoped', '    fact: drinks.unseen']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:28
        inputs.hoped.fact is "drinks.unseen", whose value is not known."
    `);
  });
});

describe('a bridge', () => {
  it('that does not add up', () => {
    expect(problemsOf({ 'models/tea.yaml': [['minus: others', 'plus: others']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:46
        bridge.steps do not add up: their sum is 190, but tea is 10."
    `);
  });

  it('with an invalid step', () => {
    expect(problemsOf({ 'models/tea.yaml': [['minus: others', 'less: others']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:48
        bridge.steps[1] is {"less":"others"}; total, plus or minus is expected, with the name of a number: { plus:
        growth }."
    `);
  });
});
