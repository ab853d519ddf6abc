import type { Report } from '../../report/report-types.ts';
import { didYouMean } from '../../report/content-problem.ts';
import { pathText, type YamlPath } from '../../report/yaml-places.ts';
import type { ReportProblem } from '../figure-kind.ts';
import { formatLike } from './record.ts';
import type { ShownAmount, Steps } from './schema.ts';

interface PlacedAmount {
  shown: ShownAmount;
  path: YamlPath;
}

function withParts(shows: readonly ShownAmount[], path: YamlPath): PlacedAmount[] {
  return shows.flatMap((shown, index) => [
    { shown, path: [...path, index] },
    ...withParts(shown.parts, [...path, index, 'parts']),
  ]);
}

/** All amounts that a step's picture shows, parts among them, with their places in the file. */
export function amountsIn({ shows }: Steps['steps'][number], index: number): PlacedAmount[] {
  return withParts(shows, ['steps', index, 'shows']);
}

/** Checks that each step shows amounts that the figure has, each once. */
export function checkSteps(content: Steps, tell: ReportProblem): void {
  const report: ReportProblem = (path, message) => tell(path, `${pathText(path)} ${message}`);
  const known = Object.keys(content.amounts);
  for (const [index, step] of content.steps.entries()) {
    const seen = new Set<string>();
    for (const { shown, path } of amountsIn(step, index)) {
      const { amount, loose, parts } = shown;
      if (!known.includes(amount))
        report(
          [...path, 'amount'],
          `is "${amount}", which is not one of the amounts${didYouMean(amount, known) || '.'}`,
        );
      if (seen.has(amount))
        report(
          [...path, 'amount'],
          `is "${amount}", which the step shows twice; another amount, with the same number, is expected.`,
        );
      if (loose && parts.length > 0)
        report(
          [...path, 'parts'],
          'are those of a loose amount, which has no length to hold them; parts of a bar are expected.',
        );
      for (const [place, part] of parts.entries())
        if (part.loose)
          report(
            [...path, 'parts', place, 'loose'],
            'stands at a part; only what stands by itself can be off the scale.',
          );
      seen.add(amount);
    }
    if (step.shows.every(({ loose }) => loose))
      report(['steps', index, 'shows'], `of "${step.id}" has nothing on the scale; at least one bar is expected.`);
  }
}

/** Checks that the values can be drawn: each is known, no part is greater than its whole, and all fit on the scale. */
export function checkStepValues(content: Steps, say: ReportProblem, report: Report): void {
  const name = (shown: ShownAmount): string => content.amounts[shown.amount]?.number ?? '';
  const value = (shown: ShownAmount): number => report.numbers[name(shown)]?.value ?? NaN;
  const told = (shown: ShownAmount): string => `${name(shown)}, ${report.numbers[name(shown)]?.text ?? ''}`;
  if (!formatLike(content.scale.like, report))
    say(
      ['scale', 'like'],
      `is "${content.scale.like}", which has no format; a dataset’s or a model’s number is expected.`,
    );
  for (const [id, { number }] of Object.entries(content.amounts)) {
    const known = report.numbers[number]?.value ?? NaN;
    if (!Number.isFinite(known))
      say(['amounts', id, 'number'], `is "${number}", whose value is unknown; a number with a value is expected.`);
    else if (known < 0) say(['amounts', id, 'number'], `is "${number}", which is ${known}; a length is of 0 or more.`);
  }
  let end = 0;
  for (const [index, step] of content.steps.entries()) {
    for (const { shown, path } of amountsIn(step, index)) {
      const parts = shown.parts.reduce((sum, part) => sum + value(part), 0);
      // Sums of parts may miss their whole by rounding.
      if (parts > value(shown) * (1 + 1e-9))
        say(
          [...path, 'parts'],
          `come to ${parts}, more than their whole (${told(shown)}); parts that fit in it are expected.`,
        );
    }
    const bars = step.shows.filter(({ loose }) => !loose);
    const longest = bars.toSorted((one, other) => value(other) - value(one))[0];
    const place = ['steps', index, 'to'];
    end = step.to ?? end;
    if (index === 0 && step.to === undefined)
      say(place, 'is missing; the first step says where its scale ends, in the unit of its amounts.');
    else if (step.to !== undefined && step.to <= 0) say(place, `is ${step.to}; a scale that ends above 0 is expected.`);
    else if (longest && end > 0 && value(longest) > end)
      say(
        place,
        `is ${end}, but "${longest.amount}" (${told(longest)}) reaches beyond it; a scale that holds all bars is expected.`,
      );
  }
}
