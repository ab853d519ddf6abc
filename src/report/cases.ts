import { baseCase, movableInputs, type MovableInput } from '../model/program.ts';
import { run } from '../model/run.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { factCell, factNames } from './datasets.ts';
import type { Dataset, Model, ModelCase } from './report-types.ts';
import { pathText } from './yaml-file.ts';

type CaseFile = ContentFiles['models'] extends Map<string, infer File> ? File : never;
type GivenInput = CaseFile['value']['cases'][string]['inputs'][string];
type Report = (path: (string | number)[], message: string) => void;

/** The models with the named cases that their authors wrote; what is wrong with a case is added to `problems`. */
export function withCases(
  files: ContentFiles,
  models: readonly Model[],
  datasets: readonly Dataset[],
  problems: ContentProblem[],
): Model[] {
  const numbers = numbersAtBase(models);
  return models.map((model) => {
    const { file, value, line } = files.models.get(model.id) as CaseFile;
    const report: Report = (path, message) => {
      problems.push({ file, line: line(path), message: `${pathText(path)} ${message}` });
    };
    const given = (input: GivenInput, path: (string | number)[]): number | null =>
      valueGiven(input, path, datasets, numbers, report);
    return {
      ...model,
      cases: Object.entries(value.cases).map(([id, { label, why, inputs }]): ModelCase => {
        const made: ModelCase = { id, label, why, inputs: {}, texts: {} };
        const path = ['cases', id, 'inputs'];
        if (Object.keys(inputs).length === 0)
          report(path, 'is empty; at least one input that differs from the base case is expected.');
        for (const [name, input] of Object.entries(inputs)) {
          const own = movable(model, name, [...path, name], report);
          const number = given(input, [...path, name]);
          if (!own || number === null || !within(own, number, [...path, name], report)) continue;
          const fact = input.fact === undefined ? null : factCell(datasets, input.fact);
          // To as many digits as an address can hold without being unwieldy.
          made.inputs[name] = Number(number.toPrecision(12));
          made.texts[name] = {
            ...(input.why === undefined ? {} : { why: input.why }),
            ...((input.fact ?? input.number) ? { number: input.fact ?? input.number ?? '' } : {}),
            sources: input.source ?? fact?.row.sources ?? [],
            claims: fact?.row.claims ?? [],
          };
        }
        return made;
      }),
    };
  });
}

/** The numbers of all models at the base case, each in its own unit, by model.number. */
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

function movable(
  { program }: Model,
  name: string,
  path: (string | number)[],
  report: Report,
): MovableInput | undefined {
  const inputs = movableInputs(program);
  const names = inputs.map((input) => input.name);
  const own = inputs.find((input) => input.name === name);
  if (!own) report(path, `is not an input that can be moved${didYouMean(name, names) || `; ${names.join(', ')} can.`}`);
  return own;
}

function valueGiven(
  { value, fact, number, why, source }: GivenInput,
  path: (string | number)[],
  datasets: readonly Dataset[],
  numbers: ReadonlyMap<string, number>,
  report: Report,
): number | null {
  if ([value, fact, number].filter((part) => part !== undefined).length !== 1) {
    report(path, 'has not one value; one of value, fact (a dataset’s number) and number (a model’s) is expected.');
    return null;
  }
  if (value !== undefined) {
    if (why === undefined && source === undefined)
      report(path, 'has neither why nor source; a reason for the value, or its source, is expected.');
    return value;
  }
  if (number !== undefined) {
    const known = numbers.get(number);
    if (known === undefined)
      report([...path, 'number'], `is "${number}", which is in no model${didYouMean(number, numbers.keys()) || '.'}`);
    return known ?? null;
  }
  const cell = factCell(datasets, fact ?? '');
  const known = cell?.row.cells[cell.column.id];
  if (!cell)
    report(
      [...path, 'fact'],
      `is "${fact}", which is in no dataset${didYouMean(fact ?? '', factNames(datasets)) || '.'}`,
    );
  else if (typeof known !== 'number') report([...path, 'fact'], `is "${fact}", whose value is not known.`);
  return typeof known === 'number' ? known : null;
}

function within({ range }: MovableInput, value: number, path: (string | number)[], report: Report): boolean {
  if (value >= range.low && value <= range.high) return true;
  report(path, `comes to ${value}; a number from ${range.low} to ${range.high}, the input’s range, is expected.`);
  return false;
}
