import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf } from './content-folder.ts';

const market = 'market: { value: 80, why: Ours. }';

it('a case lists the inputs that differ from the base case, with values, facts and numbers of other models', () => {
  const [model] = loadReport(contentFolder()).models;
  expect(model?.cases).toEqual([
    {
      id: 'dry',
      label: 'A dry year',
      why: 'Ours.',
      inputs: { market: 80, share: 0.12 },
      texts: {
        market: { why: 'Ours.', sources: [], claims: [] },
        share: { number: 'drinks.hoped', sources: ['census'], claims: [] },
      },
    },
  ]);
});

it('a case may take a number that a model computes', () => {
  const [model] = loadReport(contentFolder({ 'models/tea.yaml': [[market, 'market: { number: tea.others }']] })).models;
  expect(model?.cases[0]?.inputs['market']).toBe(90);
});

it('a case rounds a computed number to twelve digits, for addresses', () => {
  const two = '  third:\n    { label: Two thirds, unit: USD/year, format: dollars, formula: market / 1.5 }\nwords:';
  const changed = contentFolder({
    'models/tea.yaml': [
      [market, 'market: { number: tea.third }'],
      ['words:', two],
    ],
  });
  expect(loadReport(changed).models[0]?.cases[0]?.inputs['market']).toBe(66.6666666667);
});

describe('a case', () => {
  const messages = (wrong: string): string => problemsOf({ 'models/tea.yaml': [[market, wrong]] });

  it('with an input that is unknown', () => {
    expect(messages('markte: { value: 80, why: Ours. }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.markte is not an input that readers can move; did you mean "market"?"
    `);
  });

  it('that moves a fact', () => {
    expect(messages('hoped: { value: 0.2, why: Ours. }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.hoped is not an input that readers can move; market, share are."
    `);
  });

  it('with a value out of range', () => {
    expect(messages('market: { value: 800, why: Ours. }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.market is 800; a number from 50 to 150, the input’s range, is expected."
    `);
  });

  it('with two values', () => {
    expect(messages('market: { value: 80, fact: drinks.hoped }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.market needs exactly one of value, fact (a dataset’s number) and number (a model’s number)."
    `);
  });

  it('with a value and no reason', () => {
    expect(messages('market: { value: 80 }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.market has neither why nor source; a reason for the value or its source is expected."
    `);
  });

  it('with a fact that is unknown', () => {
    expect(messages('market: { fact: drinks.hopped }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.market.fact is "drinks.hopped", which is not in any dataset; did you mean "drinks.hoped"?"
    `);
  });

  it('with a fact whose value is not known', () => {
    expect(messages('market: { fact: drinks.unseen }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.market.fact is "drinks.unseen", whose value is not known."
    `);
  });

  it('with a number that is unknown', () => {
    expect(messages('market: { number: tea.other }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        cases.dry.inputs.market.number is "tea.other", which is not in any model; did you mean "tea.others"?"
    `);
  });

  it('with a source that is unknown', () => {
    expect(messages('market: { value: 80, source: sensus }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:67
        "sensus" is not in sources.yaml; did you mean "census"?"
    `);
  });

  it('with nothing in it', () => {
    expect(problemsOf({ 'models/tea.yaml': [[`\n      ${market}\n      share: { fact: drinks.hoped }`, ' {}']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:66
        cases.dry.inputs is empty; at least one input that differs from the base case is expected."
    `);
  });
});

describe('a workbench’s question', () => {
  it('about an unknown output', () => {
    expect(problemsOf({ 'models/tea.yaml': [['{ output: tea,', '{ output: te,']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:59
        workbench.target.output is "te", which is not an output; did you mean "tea"?"
    `);
  });

  it('with a pair that cannot be moved', () => {
    expect(problemsOf({ 'models/tea.yaml': [['y: share', 'y: hoped']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        workbench.pair.y is "hoped", which is not an input that can be moved."
    `);
  });

  it('with one input twice', () => {
    expect(problemsOf({ 'models/tea.yaml': [['y: share', 'y: market']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        workbench.pair.y is "market", the same as x; two different inputs are expected."
    `);
  });

  it('in another unit', () => {
    expect(problemsOf({ 'models/tea.yaml': [['reaches: 15', 'reaches: share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:59
        workbench.target.reaches is "share", in ratio; a number in USD/year, the unit of tea, is expected."
    `);
  });
});

it('two workbenches whose inputs share a name are an error, because an address could not distinguish them', () => {
  const tea = readFileSync(fileURLToPath(new URL('small-report/models/tea.yaml', import.meta.url)), 'utf8');
  const messages = problemsOf({ 'models/water.yaml': tea });
  expect(messages).toContain('content/models/water.yaml:4\n  inputs.market is also an input of the model "tea"');
  expect(messages).toContain('inputs.share is also');
  expect(messages).not.toContain('inputs.hoped');
});
