import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, toldOf } from './content-folder.ts';

const market = 'market: { value: 80, why: Ours. }';

it('a case names what differs from the base case, with values, facts and numbers of other models', () => {
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

it('a case takes a computed number to twelve digits, as an address holds it', () => {
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
  const told = (wrong: string): string => toldOf({ 'models/tea.yaml': [[market, wrong]] });

  it('with an input that is unknown', () => {
    expect(told('markte: { value: 80, why: Ours. }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.markte is not an input that can be moved; did you mean "market"?"
    `);
  });

  it('that moves a fact', () => {
    expect(told('hoped: { value: 0.2, why: Ours. }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.hoped is not an input that can be moved; market, share can."
    `);
  });

  it('with a value out of range', () => {
    expect(told('market: { value: 800, why: Ours. }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.market comes to 800; a number from 50 to 150, the input’s range, is expected."
    `);
  });

  it('with two values', () => {
    expect(told('market: { value: 80, fact: drinks.hoped }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.market has not one value; one of value, fact (a dataset’s number) and number (a model’s) is
        expected."
    `);
  });

  it('with a value and no reason', () => {
    expect(told('market: { value: 80 }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.market has neither why nor source; a reason for the value, or its source, is expected."
    `);
  });

  it('with a fact that is unknown', () => {
    expect(told('market: { fact: drinks.hopped }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.market.fact is "drinks.hopped", which is in no dataset; did you mean "drinks.hoped"?"
    `);
  });

  it('with a fact whose value is not known', () => {
    expect(told('market: { fact: drinks.unseen }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.market.fact is "drinks.unseen", whose value is not known."
    `);
  });

  it('with a number that is unknown', () => {
    expect(told('market: { number: tea.other }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        cases.dry.inputs.market.number is "tea.other", which is in no model; did you mean "tea.others"?"
    `);
  });

  it('with a source that is unknown', () => {
    expect(told('market: { value: 80, source: sensus }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:60
        "sensus" is not in sources.yaml; did you mean "census"?"
    `);
  });

  it('with nothing in it', () => {
    expect(toldOf({ 'models/tea.yaml': [[`\n      ${market}\n      share: { fact: drinks.hoped }`, ' {}']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:59
        cases.dry.inputs is empty; at least one input that differs from the base case is expected."
    `);
  });
});

describe('a bridge’s question', () => {
  it('about no output', () => {
    expect(toldOf({ 'models/tea.yaml': [['{ output: tea,', '{ output: te,']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:52
        bridge.target.output names "te", which is not an output; did you mean "tea"?"
    `);
  });

  it('with a pair that cannot be moved', () => {
    expect(toldOf({ 'models/tea.yaml': [['y: share', 'y: hoped']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:53
        bridge.pair.y names "hoped", which is not an input that can be moved."
    `);
  });

  it('with one input twice', () => {
    expect(toldOf({ 'models/tea.yaml': [['y: share', 'y: market']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:53
        bridge.pair.y names "market", as x does; two different inputs are expected."
    `);
  });

  it('in another unit', () => {
    expect(toldOf({ 'models/tea.yaml': [['reaches: 15', 'reaches: share']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:52
        bridge.target.reaches names "share", which is in ratio; a number in USD/year, as tea is, is expected."
    `);
  });
});

it('two bridges whose inputs share a name are told so, since an address could not tell them apart', () => {
  const tea = readFileSync(fileURLToPath(new URL('small-report/models/tea.yaml', import.meta.url)), 'utf8');
  const told = toldOf({ 'models/water.yaml': tea.replace('units: [USD, mug]\n', '') });
  expect(told).toContain('content/models/water.yaml:3\n  inputs.market is also an input of the model "tea"');
  expect(told).toContain('inputs.share is also');
  expect(told).not.toContain('inputs.hoped');
});
