import { didYouMean } from '../../report/content-problem.ts';
import type { YamlPath } from '../../report/yaml-places.ts';
import type { ReportProblem } from '../figure-kind.ts';
import type { Matrix } from './schema.ts';

type Ratings = Matrix['trends'][number]['ratings'];

/** Checks that a matrix's lenses, steps and ratings agree with one another. */
export function checkMatrix(value: Matrix, report: ReportProblem): void {
  const lenses = value.lenses.map(({ id }) => id);
  for (const axis of ['x', 'y'] as const) {
    if (!lenses.includes(value.axes[axis]))
      report(
        ['axes', axis],
        `"${value.axes[axis]}" is not one of the lenses${didYouMean(value.axes[axis], lenses) || '.'}`,
      );
    if (!value.steps[value.axes[axis]])
      report(['steps'], `has no steps for the lens "${value.axes[axis]}"; each axis needs its words.`);
  }
  if (value.axes.x === value.axes.y)
    report(['axes', 'y'], `axes.y is "${value.axes.y}", as axes.x is; another lens is expected.`);
  for (const lens of Object.keys(value.steps)) {
    if (!lenses.includes(lens))
      report(['steps', lens], `"${lens}" is not one of the lenses${didYouMean(lens, lenses) || '.'}`);
  }
  for (const [index, trend] of value.trends.entries()) {
    for (const lens of lenses)
      if (!trend.cells[lens])
        report(['trends', index, 'cells'], `of "${trend.id}" has no text for the lens "${lens}".`);
    for (const lens of Object.keys(trend.cells)) {
      if (!lenses.includes(lens))
        report(
          ['trends', index, 'cells', lens],
          `"${lens}" is not one of the lenses${didYouMean(lens, lenses) || '.'}`,
        );
    }
    const rated = [...new Set([value.axes.x, value.axes.y, ...Object.keys(value.steps)])];
    for (const lens of rated)
      if (!trend.ratings[lens]) report(['trends', index, 'ratings'], `of "${trend.id}" has no rating for "${lens}".`);
    checkRatings(value, trend.id, trend.ratings, ['trends', index], report);
    for (const [place, past] of trend.earlier.entries()) {
      checkRatings(value, trend.id, past.ratings, ['trends', index, 'earlier', place], report);
      const before = trend.earlier[place - 1];
      if (before && before.on >= past.on)
        report(
          ['trends', index, 'earlier', place, 'on'],
          `the earlier rating of "${trend.id}" is of ${past.on}, which is not after ${before.on}; the oldest stands first.`,
        );
      if (past.on >= value.rated.on)
        report(
          ['trends', index, 'earlier', place, 'on'],
          `the earlier rating of "${trend.id}" is of ${past.on}; a day before the present rating's, ${value.rated.on}, is expected.`,
        );
    }
  }
}

function checkRatings(
  { steps }: Matrix,
  trend: string,
  ratings: Ratings,
  under: YamlPath,
  report: ReportProblem,
): void {
  for (const [lens, rating] of Object.entries(ratings)) {
    const count = steps[lens]?.length;
    const path = [...under, 'ratings', lens];
    if (count === undefined) report(path, `"${lens}" has no steps${didYouMean(lens, Object.keys(steps)) || '.'}`);
    else if (rating.value > count || (rating.high ?? 0) > count)
      report(path, `of "${trend}" goes beyond the ${count} steps of "${lens}".`);
    else if ((rating.low ?? rating.value) > rating.value || (rating.high ?? rating.value) < rating.value)
      report(path, `of "${trend}" has a value outside its own low and high.`);
  }
}
