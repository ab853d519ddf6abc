import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf } from './content-folder.ts';

const share = "    label: Tea's share\n";
const messages = (aliases: string, at = share): string =>
  problemsOf({ 'models/tea.yaml': [[at, `${at}    aliases: ${aliases}\n`]] });

it('a model includes the former names of its inputs, if any', () => {
  const [model] = loadReport(
    contentFolder({ 'models/tea.yaml': [[share, `${share}    aliases: [part, portion]\n`]] }),
  ).models;
  expect(model?.program.inputs.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['market', undefined],
    ['share', ['part', 'portion']],
    ['hoped', undefined],
  ]);
});

describe('an alias', () => {
  it('that is the name of another input is an error', () => {
    expect(messages('[market]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:16
        inputs.share.aliases[0] is "market", which is also the name of an input, inputs.market; a unique name is
        expected."
    `);
  });

  it('that is the name of an output is an error', () => {
    expect(messages('[part, tea]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:16
        inputs.share.aliases[1] is "tea", which is also the name of an output, outputs.tea; a unique name is expected."
    `);
  });

  it('that is listed twice is an error', () => {
    expect(messages('[part, part]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:16
        inputs.share.aliases[1] is "part", which is also an alias of inputs.share of the model "tea"; a unique name is
        expected."
    `);
  });

  it('that every page has as a parameter is an error', () => {
    expect(messages('[reading]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:16
        inputs.share.aliases[0] is "reading", which is also the parameter that holds a reading; a unique name is
        expected."
    `);
  });

  it('of an input that readers cannot move is an error', () => {
    expect(messages('[dreamt]', '    label: Share hoped for\n')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:26
        inputs.hoped.aliases[0] is "dreamt", but readers cannot move hoped, so it needs no alias."
    `);
  });

  it('that could not be an input’s name is an error', () => {
    expect(messages('[Part]')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:16
        inputs.share.aliases[0] is "Part"; a name of lower-case letters, digits and underscores is expected, such as
        last_year."
    `);
  });

  it('that another model has as an input or an alias is an error', () => {
    const movable = (model: string, name: string, aliases: string): string =>
      `title: ${model}
inputs:
  ${name}: { label: Price, aliases: ${aliases}, unit: ratio, format: percent, value: 10%, low: 5%, high: 20%, step: 1%, why: Ours. }
  ${name}_too: { label: Second price, unit: ratio, format: percent, value: 10%, low: 5%, high: 20%, step: 1%, why: Ours. }
outputs:
  ${name}_sum: { label: Sum, unit: ratio, format: percent, formula: "${name} + ${name}_too" }
views:
  sum:
    question: ${model}
    title: ${model}
    measure: ${model}
    description: ${model}
    source: Ours
    inputs: [${name}, ${name}_too]
    answers: [${name}_sum]
    picture: { steps: [{ total: ${name} }, { plus: ${name}_too }, { total: ${name}_sum }], accent: ${name}_sum }
workbench:
  answers: [${name}_sum]
  target: { output: ${name}_sum, reaches: 15% }
  pair: { x: ${name}, y: ${name}_too }
  source: Ours
`;
    expect(
      problemsOf({
        'models/one.yaml': movable('One', 'price', '[cost, share]'),
        'models/two.yaml': movable('Two', 'fee', '[cost]'),
      }),
    ).toMatchInlineSnapshot(`
      "content/models/one.yaml:3
        inputs.price.aliases[1] is "share", which is also inputs.share of the model "tea"; a unique name is expected.
      content/models/two.yaml:3
        inputs.fee.aliases[0] is "cost", which is also an alias of inputs.price of the model "one"; a unique name is
        expected."
    `);
  });
});
