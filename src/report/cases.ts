import type { ReportProblem } from '../figures/figure-kind.ts';
import { baseCase, movableInputs, type MovableInput } from '../model/program.ts';
import { run } from '../model/run.ts';
import type { ContentFiles, ModelFile } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { factCell, factNames } from './datasets.ts';
import type { Dataset, Model, ModelCase } from './report-types.ts';
import { problemReporter } from './yaml-file.ts';

type CaseInput = ModelFile['value']['cases'][string]['inputs'][string];

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
    return {
      ...model,
      cases: Object.entries(file.value.cases).map(([id, { label, why, inputs }]): ModelCase => {
        const result: ModelCase = { id, label, why, inputs: {}, texts: {} };
        const path = ['cases', id, 'inputs'];
        if (Object.keys(inputs).length === 0)
          report(path, 'is empty; at least one input that differs from the base case is expected.');
        for (const [name, input] of Object.entries(inputs)) {
          const movable = findMovable(model, name, [...path, name], report);
          const number = resolveValue(input, [...path, name], datasets, numbers, report);
          if (!movable || number === null || !checkRange(movable, number, [...path, name], report)) continue;
          const fact = input.fact === undefined ? null : factCell(datasets, input.fact);
          // Twelve digits keep addresses short.
          result.inputs[name] = Number(number.toPrecision(12));
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

/** The numbers of all models at the base case, in their own units, by model.number. */
function numbersAtBase(models: readonly Model[]): Map<string, number> {
  return new Map(
    models.flatMap(({ id, program }) =>
      Object.entries(run(program, baseCase(program))).map(([name, value]): [string, number] => [
        `${id}.${name}`,
        value,
      ]),
    ),
  );
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

function resolveValue(
  { value, fact, number, why, source }: CaseInput,
  path: (string | number)[],
  datasets: readonly Dataset[],
  numbers: ReadonlyMap<string, number>,
  report: ReportProblem,
): number | null {
  if ([value, fact, number].filter((part) => part !== undefined).length !== 1) {
    report(path, 'needs exactly one of value, fact (a dataset’s number) and number (a model’s number).');
    return null;
  }
  if (value !== undefined) {
    if (why === undefined && source === undefined)
      report(path, 'has neither why nor source; a reason for the value or its source is expected.');
    return value;
  }
  if (number !== undefined) {
    const known = numbers.get(number);
    if (known === undefined)
      report(
        [...path, 'number'],
        `is "${number}", which is not in any model${didYouMean(number, numbers.keys()) || '.'}`,
      );
    return known ?? null;
  }
  const cell = factCell(datasets, fact ?? '');
  const known = cell?.row.cells[cell.column.id];
  if (!cell)
    report(
      [...path, 'fact'],
      `is "${fact}", which is not in any dataset${didYouMean(fact ?? '', factNames(datasets)) || '.'}`,
    );
  else if (typeof known !== 'number') report([...path, 'fact'], `is "${fact}", whose value is not known.`);
  return typeof known === 'number' ? known : null;
}

function checkRange({ range }: MovableInput, value: number, path: (string | number)[], report: ReportProblem): boolean {
  if (value >= range.low && value <= range.high) return true;
  report(path, `is ${value}; a number from ${range.low} to ${range.high}, the input’s range, is expected.`);
  return false;
}
