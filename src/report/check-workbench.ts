import type { ReportProblem } from '../figures/figure-kind.ts';
import { movableInputs, numberOf, type Program } from '../model/program.ts';
import { didYouMean } from './content-problem.ts';
import type { Workbench } from './report-types.ts';

/** Reports unknown names in a workbench, and a target in another unit. */
export function checkWorkbench({ answers, target, pair }: Workbench, program: Program, report: ReportProblem): void {
  const outputs = program.outputs.map(({ name }) => name);
  const movable = movableInputs(program).map(({ name }) => name);
  const known = [...program.inputs.map(({ name }) => name), ...outputs];
  const check = (path: (string | number)[], name: string, among: readonly string[], kind: string): void => {
    if (!among.includes(name))
      report(['workbench', ...path], `is "${name}", which is ${kind}${didYouMean(name, among) || '.'}`);
  };
  for (const [index, name] of answers.entries()) check(['answers', index], name, outputs, 'not an output');
  check(['target', 'output'], target.output, outputs, 'not an output');
  if (typeof target.reaches === 'string') {
    check(['target', 'reaches'], target.reaches, known, 'neither an input nor an output');
    const [outputUnit, targetUnit] = [target.output, target.reaches].map((name) =>
      known.includes(name) ? numberOf(program, name).unit : undefined,
    );
    if (outputUnit !== undefined && targetUnit !== undefined && outputUnit !== targetUnit) {
      report(
        ['workbench', 'target', 'reaches'],
        `is "${target.reaches}", in ${targetUnit}; a number in ${outputUnit}, the unit of ${target.output}, is expected.`,
      );
    }
  }
  for (const axis of ['x', 'y'] as const) check(['pair', axis], pair[axis], movable, 'not an input that can be moved');
  if (pair.x === pair.y)
    report(['workbench', 'pair', 'y'], `is "${pair.y}", the same as x; two different inputs are expected.`);
}
