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
        outputs.others.formula "market - share" subtracts share (a plain number) from market (USD / year); numbers of
        one unit are expected."
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
        outputs.tea.unit "USDs" in "USDs/year" is not a known unit (did you mean "USD"?); to make it one of the
        model’s own, units: [USD, mug, USDs] is expected."
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

it('a fact whose unit is the same but for its scale', () => {
  expect(
    problemsOf({
      'datasets/drinks.yaml': [['value: { label: Share, unit: ratio', 'value: { label: Share, unit: USD/month']],
      'models/tea.yaml': [['unit: ratio\n    format: percent\n    fact', 'unit: USD/year\n    format: percent\n    fact']],
    }),
  ).toMatchInlineSnapshot(`
    "content/models/tea.yaml:26
      inputs.hoped.unit is "USD/year", but drinks.hoped is in USD/month; USD/month is expected."
  `);
});

describe('a view', () => {
  const problems = (from: string, to: string): string => problemsOf({ 'models/tea.yaml': [[from, to]] });

  it('whose steps do not add up', () => {
    expect(problems('minus: others', 'plus: others')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:52
        views.cup.picture.steps do not add up: their sum is 190, but tea is 10."
    `);
  });

  it('with an invalid step', () => {
    expect(problems('minus: others', 'less: others')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:54
        views.cup.picture.steps[1] is {"less":"others"}; total, plus, minus or part is expected, with the name of a
        number: { plus: growth }."
    `);
  });

  it('with an unknown input, or an answer not of its model', () => {
    expect(problems('inputs: [market, share]', 'inputs: [markt, hoped]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:49
        views.cup.inputs[0] is "markt", which is not an input that readers can move; did you mean "market"?
      content/models/tea.yaml:49
        views.cup.inputs[1] is "hoped", which is not an input that readers can move."
    `);
    expect(problems('answers: [tea]', 'answers: [market]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:50
        views.cup.answers[0] is "market", which is not an output."
    `);
  });

  it('with an input that leaves its picture as it is', () => {
    const picture = `      steps:
        - total: market
        - minus: others
        - total: tea
      accent: tea`;
    expect(problems(picture, '      { amounts: [share], mark: hoped, accent: share }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:49
        views.cup.inputs[0] is "market", which does not move the picture; one of share is expected."
    `);
  });

  it('with amounts that have no scale in common, or an accent that is none of them', () => {
    const steps = '        - total: market\n        - minus: others\n        - total: tea\n      accent: tea';
    expect(problems(`      steps:\n${steps}`, '      { amounts: [tea, share], mark: hoped, accent: others }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:52
        views.cup.picture.accent is "others", which is not one of its amounts."
    `);
    expect(problems(`      steps:\n${steps}`, '      { amounts: [tea, share], mark: hoped, accent: tea }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:52
        views.cup.picture.amounts[1] is "share", in ratio; a number in USD/year, the unit of tea, is expected.
      content/models/tea.yaml:52
        views.cup.picture.mark is "hoped", in ratio; a number in USD/year, the unit of tea, is expected."
    `);
  });

  it('with too few inputs', () => {
    expect(problems('inputs: [market, share]', 'inputs: [market]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:49
        views.cup.inputs is ["market"]; a list of at least 2 is expected."
    `);
  });

  it('of a name that another has', () => {
    expect(problems('workbench:', '  cup: {}\nworkbench:')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:57
        the YAML cannot be read: a field appears twice; each may appear once."
    `);
  });

  it('without a workbench', () => {
    const bench = 'workbench:\n  answers: [tea, others]\n  target: { output: tea, reaches: 15 }\n  pair: { x: market, y: share }\n  source: The note\n';
    expect(problems(bench, '')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:42
        views are given, but there is no workbench; the fields answers, target, pair and source are expected in it."
    `);
  });

  it('that a chapter names wrongly, or twice', () => {
    const tag = '<RevenueBridge model="tea" view="cup" />';
    const inChapter = (text: string): string => problemsOf({ 'chapters/tea.mdx': [[tag, text]] });
    expect(inChapter(tag.replace('cup', 'cap'))).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:14
        <RevenueBridge>: "cap" is not a view of the model "tea"; did you mean "cup"?"
    `);
    expect(inChapter(tag.replace('"tea"', '"tee"'))).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:14
        <RevenueBridge>: "tee" is not a model with views in models/; did you mean "tea"?"
    `);
    expect(inChapter('<RevenueBridge model="tea" />')).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:14
        <RevenueBridge> lacks "view"; <RevenueBridge view="…"> is expected."
    `);
    expect(inChapter(`${tag}\n\n${tag}`)).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <RevenueBridge model="tea" view="cup"> is used twice; it is already in content/chapters/tea.mdx:14."
    `);
  });
});

it('a logarithmic track that begins at nothing is an error', () => {
  expect(problemsOf({ 'models/tea.yaml': [['low: 50', 'low: 0\n    scale: log']] })).toMatchInlineSnapshot(`
    "content/models/tea.yaml:9
      inputs.market.low is 0, but scale is log; a number above 0 is expected, or the linear scale."
  `);
});
