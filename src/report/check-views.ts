import type { ReportProblem } from '../figures/figure-kind.ts';
import { unreconciled } from '../model/bridge.ts';
import { baseCase, movableInputs, numberOf, type Program } from '../model/program.ts';
import { run } from '../model/run.ts';
import { barNames, barsPlace, drawnNames } from '../model/view-picture.ts';
import type { ModelFile } from './content-files.ts';
import { didYouMean } from './content-problem.ts';
import type { ModelView } from './report-types.ts';

type Content = Pick<ModelFile['value'], 'views' | 'workbench' | 'units'>;

/** Reports what is wrong with a model's views: unknown names, inputs that move nothing, pictures that do not add up. */
export function checkViews({ views, workbench, units }: Content, program: Program, report: ReportProblem): void {
  const names = Object.keys(views);
  if (names.length > 0 && !workbench)
    report(
      ['views'],
      'are given, but there is no workbench; the fields answers, target, pair and source are expected in it.',
    );
  if (names.length === 0 && workbench)
    report(['workbench'], 'is given, but there are no views; at least one is expected, for a chapter to show.');
  for (const name of names) {
    const view = views[name];
    if (view) checkView(view, program, units, (path, message) => report(['views', name, ...path], message));
  }
}

function checkView(view: ModelView, program: Program, units: readonly string[], report: ReportProblem): void {
  const outputs = program.outputs.map(({ name }) => name);
  const movable = movableInputs(program).map(({ name }) => name);
  const known = [...program.inputs.map(({ name }) => name), ...outputs];
  let complete = true;
  const check = (path: (string | number)[], name: string, among: readonly string[], kind: string): void => {
    if (among.includes(name)) return;
    complete = false;
    report(path, `is "${name}", which is ${kind}${didYouMean(name, among) || '.'}`);
  };
  const { picture } = view;
  const bars = barNames(picture);
  for (const [index, name] of view.inputs.entries())
    check(['inputs', index], name, movable, 'not an input that readers can move');
  for (const [index, name] of view.answers.entries()) check(['answers', index], name, outputs, 'not an output');
  const place = barsPlace(picture);
  for (const [index, name] of bars.entries())
    check(['picture', place, index], name, known, 'neither an input nor an output');
  check(['picture', 'accent'], picture.accent, bars, `not one of its ${place}`);
  if ('mark' in picture) check(['picture', 'mark'], picture.mark, known, 'neither an input nor an output');
  else if (picture.compare) {
    check(['picture', 'compare', 'with'], picture.compare.with, bars, 'not one of its steps');
    check(['picture', 'compare', 'as'], picture.compare.as, outputs, 'not an output');
  }
  if (!complete) return;
  checkScale(view, program, units, report);
  checkMoves(view, program, report);
}

/** One picture has one scale: steps must add up on it, and amounts must be of one unit, or counts of things. */
function checkScale({ picture }: ModelView, program: Program, units: readonly string[], report: ReportProblem): void {
  const gap = 'mark' in picture ? null : unreconciled(picture.steps, run(program, baseCase(program)));
  if (gap) {
    const { [gap.total]: total } = run(program, baseCase(program));
    report(['picture', 'steps'], `do not add up: their sum is ${gap.sum}, but ${gap.total} is ${total}.`);
  }
  const place = barsPlace(picture);
  const [first = '', ...others] = 'mark' in picture ? [...picture.amounts, picture.mark] : barNames(picture);
  const of = (name: string): string => {
    const { unit, format } = numberOf(program, name);
    return units.includes(unit) && format.before === '' ? 'a count' : unit;
  };
  for (const [index, name] of others.entries()) {
    if (of(name) === of(first)) continue;
    const path = 'mark' in picture && index === others.length - 1 ? ['mark'] : [place, index + 1];
    const [own, wanted] = [numberOf(program, name).unit, numberOf(program, first).unit];
    const message = `is "${name}", in ${own}; a number in ${wanted}, the unit of ${first}, is expected.`;
    report(['picture', ...path], message);
  }
}

/** A slider that leaves its picture as it is would seem broken. */
function checkMoves({ inputs, picture }: ModelView, program: Program, report: ReportProblem): void {
  const base = baseCase(program);
  const drawn = drawnNames(picture);
  const at = run(program, base);
  // What has no value is reported where it is computed.
  if (drawn.some((name) => !Number.isFinite(at[name]))) return;
  const moving = movableInputs(program).filter(({ name, range }) =>
    [range.low, range.high].some((end) => {
      const moved = run(program, { ...base, [name]: end });
      return drawn.some((number) => !Object.is(moved[number], at[number]));
    }),
  );
  const names = moving.map(({ name }) => name);
  for (const [index, name] of inputs.entries()) {
    if (!names.includes(name))
      report(
        ['inputs', index],
        `is "${name}", which does not move the picture; one of ${names.join(', ')} is expected.`,
      );
  }
}
