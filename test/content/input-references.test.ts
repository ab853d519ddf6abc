import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf, type FileChange } from './content-folder.ts';

const withReferences = (references: string): Record<string, FileChange> => ({
  'models/tea.yaml': [['    source: census\n', `    source: census\n    references: [${references}]\n`]],
});

it('an input’s references stand from the lowest to the highest, with the sources of what they name', () => {
  const content = contentFolder(
    withReferences(
      '{ label: Half again, value: 15%, source: blog }, { label: Hoped for, fact: drinks.hoped }, { label: Base, number: tea.share }',
    ),
  );
  expect(loadReport(content).models[0]?.inputTexts['share']?.references).toEqual([
    { label: 'Base', value: 0.1, number: 'tea.share', sources: [] },
    { label: 'Hoped for', value: 0.12, number: 'drinks.hoped', sources: ['census'] },
    { label: 'Half again', value: 0.15, sources: ['blog'] },
  ]);
});

describe('a reference', () => {
  const messages = (reference: string): string => problemsOf(withReferences(reference));

  it('out of the input’s range', () => {
    expect(messages('{ label: Too much, value: 50%, source: blog }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        inputs.share.references[0] is 0.5; a number from 0.05 to 0.2, the input’s range, is expected."
    `);
  });

  it('typed without a source', () => {
    expect(messages('{ label: From nowhere, value: 15% }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        inputs.share.references[0] has no source; the source of the value is expected, or a fact or a number instead
        of it."
    `);
  });

  it('from an unknown source', () => {
    expect(messages('{ label: From somewhere, value: 15%, source: blgo }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        "blgo" is not in sources.yaml; did you mean "blog"?"
    `);
  });

  it('to a fact that is not there', () => {
    expect(messages('{ label: Hoped for, fact: drinks.hopde }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        inputs.share.references[0].fact is "drinks.hopde", which is not in any dataset; did you mean "drinks.hoped"?"
    `);
  });

  it('to a number that is not there', () => {
    expect(messages('{ label: Tea, number: tea.shrae }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        inputs.share.references[0].number is "tea.shrae", which is not in any model; did you mean "tea.share"?"
    `);
  });

  it('that is two things at once', () => {
    expect(messages('{ label: Both, value: 15%, fact: drinks.hoped }')).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        inputs.share.references[0] has no source; the source of the value is expected, or a fact or a number instead
        of it.
      content/models/tea.yaml:24
        inputs.share.references[0] needs exactly one of value, fact (a dataset’s number) and number (a model’s
        number)."
    `);
  });

  it('for an input that readers cannot move', () => {
    expect(
      problemsOf({
        'models/tea.yaml': [
          ['    fact: drinks.hoped\noutputs', '    fact: drinks.hoped\n    references: [{ label: A tenth, value: 10%, source: blog }]\noutputs'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:29
        inputs.hoped.references are given, but readers cannot move hoped; a range is expected."
    `);
  });
});
