import { describe, expect, it } from 'vitest';
import { toldOf } from './content-folder.ts';

describe('a formula', () => {
  it('that goes round in a circle', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market - others']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula goes round in a circle: tea → others → tea."
    `);
  });

  it('that uses an unknown name', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: markt * share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula uses "markt", which is neither an input nor an output; did you mean "market"?"
    `);
  });

  it('whose units do not agree with the unit declared', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * market']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula "market * market" comes out in USD^2 / year^2, not in USD/year."
    `);
  });

  it('whose units do not go together', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market - tea', 'formula: market - share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:39
        outputs.others.formula "market - share" does not work out: what it adds, subtracts or compares is in different
        units."
    `);
  });

  it('that has no value at the base case', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * share / (share - share)']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula is undefined at the base case: "market * share / (share - share)" gives Infinity."
    `);
  });

  it('with a percent sign', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * 10%']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula "market * 10%" has a percent sign; write 0.12, or make it an input."
    `);
  });

  it('that cannot be read', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: (market * share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:34
        outputs.tea.formula "(market * share" cannot be read as a formula: Parenthesis ) expected (char 16)"
    `);
  });

  it('with a unit that nobody knows', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['label: Tea\n    unit: USD/year', 'label: Tea\n    unit: USDs/year']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:32
        outputs.tea.unit "USDs/year" is not a unit here (Unit "USDs" not found.); list it under units if it is the
        model's own."
    `);
  });
});

describe('an assumption', () => {
  it('off the slider’s grid', () => {
    expect(toldOf({ 'models/tea.yaml': [['value: 100', 'value: 105']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:11
        inputs.market.step is 10, which does not lead from low (50) to the value (105); the slider could not show it."
    `);
  });

  it('outside its own range', () => {
    expect(toldOf({ 'models/tea.yaml': [['value: 10%', 'value: 30%']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:18
        inputs.share.value is 0.3; a number from 0.05 to 0.2 is expected."
    `);
  });

  it('whose range is upside down', () => {
    expect(toldOf({ 'models/tea.yaml': [['low: 50', 'low: 200']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:9
        inputs.market.low is 200; a number below high (150) is expected."
    `);
  });

  it('with half a range', () => {
    expect(toldOf({ 'models/tea.yaml': [['    step: 10\n', '']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:4
        inputs.market has part of a range; low, high and step are expected together."
    `);
  });

  it('without a reason for its range', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['    why: Ours.\n    claim: tenth', '    claim: tenth']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:4
        inputs.market.why is missing; the reason for this range and step is expected."
    `);
  });

  it('without a value', () => {
    expect(toldOf({ 'models/tea.yaml': [['    value: 100\n', '']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:4
        inputs.market.value is missing; a number, or a fact, is expected."
    `);
  });

  it('that rests on a fact nobody has seen', () => {
    expect(toldOf({ 'models/tea.yaml': [['    fact: drinks.hoped', '    fact: drinks.unseen']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:28
        inputs.hoped.fact is "drinks.unseen", whose value is not known."
    `);
  });
});

describe('a bridge', () => {
  it('that does not add up', () => {
    expect(toldOf({ 'models/tea.yaml': [['minus: others', 'plus: others']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:46
        bridge.steps do not add up: they come to 190 where tea is 10."
    `);
  });

  it('with a step of no kind', () => {
    expect(toldOf({ 'models/tea.yaml': [['minus: others', 'less: others']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:48
        bridge.steps[1] is {"less":"others"}; total, plus or minus is expected, with the name of a number: { plus:
        growth }."
    `);
  });
});
