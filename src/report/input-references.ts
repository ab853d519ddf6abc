import { ascending } from 'd3-array';
import { movableInputs } from '../model/program.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { factCell } from './datasets.ts';
import { givenValue, fitsInput, numbersAtBase } from './given-value.ts';
import { ModelUnits } from './model-units.ts';
import type { Dataset, Model, Reference } from './report-types.ts';
import { problemReporter } from './yaml-file.ts';

/** Adds to the models what their inputs may be measured by, and any errors in it to `problems`. */
export function withReferences(
  files: ContentFiles,
  models: readonly Model[],
  datasets: readonly Dataset[],
  problems: ContentProblem[],
): Model[] {
  const numbers = numbersAtBase(models);
  return models.map((model) => {
    const file = files.models.get(model.id);
    if (!file) return model;
    const report = problemReporter(file, problems);
    const units = new ModelUnits(file.value.units);
    const movable = new Map(movableInputs(model.program).map((input) => [input.name, input]));
    const inputTexts = Object.entries(model.inputTexts).map(([name, text]) => {
      const given = file.value.inputs[name]?.references ?? [];
      const input = movable.get(name);
      const path = ['inputs', name, 'references'];
      if (!input) {
        if (given.length > 0) report(path, `are given, but readers cannot move ${name}; a range is expected.`);
        return [name, text];
      }
      const references = given.flatMap((reference, index): Reference[] => {
        const at = [...path, index];
        if (reference.value !== undefined && reference.source === undefined)
          report(at, 'has no source; the source of the value is expected, or a fact or a number instead of it.');
        const known = givenValue(reference, at, datasets, numbers, report);
        if (known === null || !fitsInput(input, known, units, at, report)) return [];
        const fact = reference.fact === undefined ? null : factCell(datasets, reference.fact);
        const named = reference.fact ?? reference.number;
        return [
          {
            label: reference.label,
            value: known.value,
            ...(named === undefined ? {} : { number: named }),
            sources: reference.source ?? fact?.row.sources ?? [],
          },
        ];
      });
      return [name, { ...text, references: references.sort((a, b) => ascending(a.value, b.value)) }];
    });
    return { ...model, inputTexts: Object.fromEntries(inputTexts) as Model['inputTexts'] };
  });
}
