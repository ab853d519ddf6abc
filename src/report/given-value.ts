import type { ReportProblem } from '../figures/figure-kind.ts';
import { baseCase, numberOf, type MovableInput } from '../model/program.ts';
import { run } from '../model/run.ts';
import { didYouMean } from './content-problem.ts';
import { factCell, factNames } from './datasets.ts';
import type { ModelUnits } from './model-units.ts';
import type { Dataset, Model } from './report-types.ts';

/** A number as an author gives it: exactly one of the first three. */
export interface GivenValue {
  value?: number | undefined;
  /** A dataset's number. */
  fact?: string | undefined;
  /** A model's number, as model.number. */
  number?: string | undefined;
}

/** A number, and its unit where that is known. */
export interface UnitValue {
  value: number;
  unit?: string;
}

/** The numbers of all models at the base case, in their own units, by model.number. */
export function numbersAtBase(models: readonly Model[]): Map<string, UnitValue> {
  return new Map(
    models.flatMap(({ id, program }) =>
      Object.entries(run(program, baseCase(program))).map(([name, value]): [string, UnitValue] => [
        `${id}.${name}`,
        { value, unit: numberOf(program, name).unit },
      ]),
    ),
  );
}

/**
 * The number that an author gives as a value, a fact of a dataset or a number of a model; null, with the reason reported, if
 * there is none.
 */
export function givenValue(
  { value, fact, number }: GivenValue,
  path: (string | number)[],
  datasets: readonly Dataset[],
  numbers: ReadonlyMap<string, UnitValue>,
  report: ReportProblem,
): UnitValue | null {
  if ([value, fact, number].filter((part) => part !== undefined).length !== 1) {
    report(path, 'needs exactly one of value, fact (a dataset’s number) and number (a model’s number).');
    return null;
  }
  if (value !== undefined) return { value };
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
  if (!cell || typeof known !== 'number') return null;
  const { unit } = cell.column;
  return { value: known, ...(unit === undefined ? {} : { unit }) };
}

/** Whether an input may have a value, by its unit and its range; reports one that it may not. */
export function fitsInput(
  { name, unit: own, range }: MovableInput,
  { value, unit = own }: UnitValue,
  units: ModelUnits,
  path: (string | number)[],
  report: ReportProblem,
): boolean {
  if (units.differInScale(own, unit)) {
    report(path, `is in ${unit}, but the input ${name} is in ${own}; a number in ${own} is expected.`);
    return false;
  }
  if (value >= range.low && value <= range.high) return true;
  report(path, `is ${value}; a number from ${range.low} to ${range.high}, the input’s range, is expected.`);
  return false;
}
