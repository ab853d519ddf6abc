import type { ReportProblem } from '../figures/figure-kind.ts';
import { movableInputs, type MovableInput } from '../model/program.ts';
import type { ContentFiles, ModelFile } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { factCell } from './datasets.ts';
import { givenValue, fitsInput, numbersAtBase } from './given-value.ts';
import { ModelUnits } from './model-units.ts';
import type { Dataset, Model, ModelCase } from './report-types.ts';
import { problemReporter } from './yaml-file.ts';

/** Adds the named cases to the models, and any errors in them to `problems`. */
export function withCases(
  files: ContentFiles,
  models: readonly Model[],
  datasets: readonly Dataset[],
  problems: ContentProblem[],
): Model[] {
  const numbers = numbersAtBase(models);
  return models.map((model) => {
    const file = files.models.get(model.id) as ModelFile;
    const report = problemReporter(file, problems);
    const units = new ModelUnits(file.value.units);
    return {
      ...model,
      cases: Object.entries(file.value.cases).map(([id, { label, why, inputs }]): ModelCase => {
        const result: ModelCase = { id, label, why, inputs: {}, texts: {} };
        const path = ['cases', id, 'inputs'];
        if (Object.keys(inputs).length === 0)
          report(path, 'is empty; at least one input that differs from the base case is expected.');
        for (const [name, input] of Object.entries(inputs)) {
          const movable = findMovable(model, name, [...path, name], report);
          const number = givenValue(input, [...path, name], datasets, numbers, report);
          const reasoned = input.value === undefined || input.why !== undefined || input.source !== undefined;
          if (number !== null && !reasoned)
            report([...path, name], 'has neither why nor source; a reason for the value or its source is expected.');
          if (!movable || number === null || !fitsInput(movable, number, units, [...path, name], report)) continue;
          const fact = input.fact === undefined ? null : factCell(datasets, input.fact);
          // Twelve digits keep addresses short.
          result.inputs[name] = Number(number.value.toPrecision(12));
          result.texts[name] = {
            ...(input.why === undefined ? {} : { why: input.why }),
            ...((input.fact ?? input.number) ? { number: input.fact ?? input.number ?? '' } : {}),
            sources: input.source ?? fact?.row.sources ?? [],
            claims: fact?.row.claims ?? [],
          };
        }
        return result;
      }),
    };
  });
}

function findMovable(
  { program }: Model,
  name: string,
  path: (string | number)[],
  report: ReportProblem,
): MovableInput | undefined {
  const inputs = movableInputs(program);
  const names = inputs.map((input) => input.name);
  const movable = inputs.find((input) => input.name === name);
  if (!movable)
    report(path, `is not an input that readers can move${didYouMean(name, names) || `; ${names.join(', ')} are.`}`);
  return movable;
}
